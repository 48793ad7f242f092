"""Maine: no statute on mental-health records is held, and the law says so."""

from disclosure_rules.law.patterns.mental_health_records import records_not_held
from disclosure_rules.model.jurisdiction import Jurisdiction
from disclosure_rules.rules.law import Law

__all__ = ["RECORDS"]

RECORDS: tuple[Law, ...] = (
    records_not_held("me.records", "Maine law on mental-health records", Jurisdiction.MAINE),
)
