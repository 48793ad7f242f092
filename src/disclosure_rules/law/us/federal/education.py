"""FERPA and IDEA together: what FERPA lets go without consent, IDEA does (34 CFR 300.622(a))."""

from disclosure_rules.law.us.federal.ferpa.law import FERPA, WITHOUT_CONSENT
from disclosure_rules.law.us.federal.idea.law import idea

__all__ = ["FERPA", "IDEA"]

IDEA = idea(WITHOUT_CONSENT)
