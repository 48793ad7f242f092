"""Tests of the kinds of rules that several laws share."""
