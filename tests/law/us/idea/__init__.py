"""Tests of IDEA confidentiality."""
