"""Tests of the kinds of rules that several laws share."""
"""Kinds of rules that recur."""
