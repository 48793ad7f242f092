"""The modules on records, entry by entry against the frozen table."""

from typing import Any

import pytest

from disclosure_rules import ConsentElement, Mandate, Stance
from disclosure_rules.law import us
from disclosure_rules.logic.facts import consent
from tests.law.us.states.packages import RECORDS, basis_of, laws_of, rules_of

ENTRIES = [
    (state, entry) for state, row in RECORDS.items() for entry in row["permitted_without_consent"]
]
MEMORY = "memory_only"

PRIVILEGE = "a rule of evidence, which belongs to the law of privilege"
OWN_ACCESS = "the client's own access: 45 CFR 164.524 is held, and the list speaks of others"
NOT_ASKED = "no fact of a case shows it"

LEFT_OUT: dict[tuple[str, str], str] = {
    (
        "AK",
        "§§ 08.29.200(a)(5), 08.63.200(a)(4); 08.86.200(a)(4) (required under Rule 504)",
    ): "refers to a rule of evidence that was not read",
    ("AL", "§ 34-17A-21(4)"): f"a criminal defendant's right: {NOT_ASKED}",
    ("CA", "Evid. Code § 1024"): PRIVILEGE,
    ("DC", "§ 7-1203.01(a)"): "within the facility, where the law is silent here",
    ("HI", "§ 334-5"): "makes HIPAA the rule, and HIPAA is asked",
    ("HI", "§ 334-5(3)"): "done by a court or a data center, which are no disclosers here",
    ("MD", "§§ 9-109(d)(1), 9-109.1(d)(1), 9-121(d)(1)"): PRIVILEGE,
    ("MD", "§§ 9-109(d)(2), 9-109.1(d)(2), 9-121(d)(2)"): PRIVILEGE,
    ("MD", "§§ 9-109(d)(3), 9-109.1(d)(3), 9-121(d)(3)"): PRIVILEGE,
    ("MD", "§§ 9-109(d)(4), 9-109.1(d)(4), 9-121(d)(4)"): PRIVILEGE,
    ("MD", "§§ 9-109(d)(6), 9-109.1(d)(5), 9-121(d)(5)"): PRIVILEGE,
    ("MD", "§§ 9-109.1(e), 9-121(e)"): PRIVILEGE,
    ("MI", "§ 330.1748(7)"): "cited like a part that is from memory: neither is held",
    ("MI", "§ 330.1748(4)"): OWN_ACCESS,
    ("MN", "§ 144.294 subd. 2"): f"that police state a current emergency interaction: {NOT_ASKED}",
    ("MO", "§§ 337.636(2), 337.736(2)"): PRIVILEGE,
    ("MO", "§§ 337.636(3), (5)-(6), 337.736(3), (5)-(6)"): PRIVILEGE,
    ("MO", "§ 337.540"): PRIVILEGE,
    ("NC", "§ 122C-53(c)"): OWN_ACCESS,
    ("NC", "§ 122C-54(d)"): "the court's own file",
    ("ND", "§ 25-03.1-43"): "makes HIPAA the rule, and HIPAA is asked",
    ("ND", "§ 25-16-07"): "records of developmental disability, which are not held",
    ("NE", "§ 38-2136(2)"): PRIVILEGE,
    ("NE", "§ 83-109(2)"): "records of state institutions, which are not held",
    ("NM", "§ 43-1-19(B)(3)"): f"assisted outpatient treatment: {NOT_ASKED}",
    ("NY", "CPLR 4508(a)"): PRIVILEGE,
    ("OH", "§ 5119.28(A)(5)"): OWN_ACCESS,
    ("OH", "§ 2317.02(G)(1)(a)"): PRIVILEGE,
    ("PA", "50 P.S. § 7111(a)(2)"): f"the county administrator: {NOT_ASKED}",
    ("RI", "§ 9-17-24(1)-(5)"): PRIVILEGE,
    ("SD", "§ 27A-12-34"): f"patients of one hospital: {NOT_ASKED}",
    ("TN", "§§ 63-22-114, 63-23-109(b)"): PRIVILEGE,
    ("TN", "§ 33-3-112"): OWN_ACCESS,
    ("UT", "§ 58-60-114(2)(b)"): PRIVILEGE,
    ("UT", "§ 58-60-114(2)(c)"): f"a professional standard: {NOT_ASKED}",
    ("VA", "§ 32.1-127.1:03(D)(22)"): "refers to 42 CFR part 2, which is asked",
    ("VT", "12 V.S.A. § 1612(a)"): PRIVILEGE,
    ("VT", "12 V.S.A. § 1612(b)"): "lies on physicians and nurses, and what it is about is cut off",
    ("VT", "12 V.S.A. § 1612(c)(1)"): PRIVILEGE,
    ("WA", "RCW 18.225.105(5)"): "refers to chapter 70.02, which is asked",
}
"""By state and citation: why no rule stands for the entry."""

OTHERWISE_CONFIRMED: dict[tuple[str, str], str] = {
    ("CA", "Welf. & Inst. Code § 5328"): "the closed list is text, what is on it a summary",
    (
        "NH",
        "RSA 330-C:25 (read); 330-A:35 (secondary)",
    ): "one of the two sections was read as described by somebody else: the safe side",
    ("OH", "§ 5119.28(A)(1); § 5122.31(A)(1)"): "the form of the consent is a summary",
}
"""By state and citation: why the provision is not marked as the entry is."""

BY_THE_COURT = "who orders it makes it compulsory, and the entry is held as leave"
NOT_PLAIN = "whom it binds, or when, is not plain from the text read, and it is held as leave"
ANOTHER_DUTY = "the duty stands in the rules on reports and warnings; here it is let through"

HELD_AS_LEAVE: dict[tuple[str, str], str] = {
    ("AK", "§§ 08.29.200(b), 08.86.200(b), 08.63.200(b), 08.95.900(b)"): ANOTHER_DUTY,
    ("AZ", "§ 32-3283(B)"): BY_THE_COURT,
    ("AZ", "§ 32-3283(C)(2)"): ANOTHER_DUTY,
    ("CT", "§§ 52-146s(c)(3), 52-146p(c)(1)"): ANOTHER_DUTY,
    ("FL", "§ 491.0147(2); § 490.0147(2); § 456.059"): ANOTHER_DUTY,
    ("FL", "§ 394.4615(2)(a)-(c)"): BY_THE_COURT,
    ("GA", "§ 37-3-166(a)(5)"): NOT_PLAIN,
    ("HI", "§§ 453D-13(1), 451J-12(1)"): ANOTHER_DUTY,
    ("ID", "§§ 6-1902, 6-1903, 6-1904(2)"): ANOTHER_DUTY,
    ("MA", "ch. 112 § 129A(c)(2)"): ANOTHER_DUTY,
    ("MI", "§ 330.1748(5)(a)"): BY_THE_COURT,
    ("MI", "§ 330.1748(5)"): NOT_PLAIN,
    ("MN", "§ 148B.593(c)"): ANOTHER_DUTY,
    ("MN", "§ 148B.593(a)"): ANOTHER_DUTY,
    ("MO", "§ 630.140.2(3)-(4)"): NOT_PLAIN,
    ("MO", "§ 630.140.2(5)"): NOT_PLAIN,
    ("MO", "§ 630.140.2(6)-(8), .3(12)"): NOT_PLAIN,
    ("NC", "§ 122C-54(a)"): BY_THE_COURT,
    ("NC", "§ 122C-54(c)"): BY_THE_COURT,
    ("NC", "§ 122C-54(h)"): ANOTHER_DUTY,
    ("ND", "§ 43-53-11(2)-(4)"): ANOTHER_DUTY,
    ("NE", "§ 38-2136(4), 38-2137"): ANOTHER_DUTY,
    ("NH", "RSA 330-C:25 (read); 330-A:35 (secondary)"): ANOTHER_DUTY,
    ("NJ", "§ 2A:62A-16"): ANOTHER_DUTY,
    ("NY", "MHL § 9.46(b)"): ANOTHER_DUTY,
    ("OH", "§ 5119.28(A)(4); § 5122.31(A)(4)"): BY_THE_COURT,
    ("SC", "§ 19-11-95(D)(1)"): BY_THE_COURT,
    ("SC", "§ 19-11-95(D)(2)-(3)"): BY_THE_COURT,
    ("SD", "§ 27A-12-27(1)"): BY_THE_COURT,
    ("SD", "§ 27A-12-27(2)-(3)"): NOT_PLAIN,
    ("SD", "§ 27A-12-27(4)-(7)"): ANOTHER_DUTY,
    ("TN", "§ 33-3-108(a)"): ANOTHER_DUTY,
    ("TN", "§§ 33-3-206, 33-3-210"): ANOTHER_DUTY,
    ("VT", "18 V.S.A. § 1882(b)"): ANOTHER_DUTY,
    ("WA", "RCW 70.02.230(2)(d)"): BY_THE_COURT,
    ("WA", "RCW 70.02.230(2)(e)"): NOT_PLAIN,
    ("WA", "RCW 70.02.230(2)(h)"): NOT_PLAIN,
    ("WA", "RCW 70.02.230(2)(i)"): NOT_PLAIN,
    ("WA", "RCW 18.225.105(3)-(4)"): ANOTHER_DUTY,
    ("WA", "RCW 70.02.050(2)"): ANOTHER_DUTY,
    ("WI", "§ 51.30(4)(cm)"): NOT_PLAIN,
}
"""By state and citation: why an entry that says "shall" is held as "may"."""

OPEN = {
    "AL": "licensing and privilege sections only",
    "HI": "HIPAA is the rule",
    "MD": "the statute on records was not available",
    "MI": "most of the section is known from a summary",
    "MN": "the Health Records Act is not held",
    "ND": "HIPAA is the rule",
    "NE": "what HIPAA permits is let in",
    "NH": "the privilege section only",
    "UT": "what any law permits is let in",
    "VT": "the privilege section only",
}
"""States of whose row nothing is a closed law, with the reason."""


def entries(state: str) -> list[dict[str, Any]]:
    """Return the list of a state's row."""
    found: list[dict[str, Any]] = RECORDS[state]["permitted_without_consent"]
    return found


def ids(state: str, citation: str) -> list[str]:
    """Return the ids of the rules on records that rest on a citation of the table."""
    return [
        rule.id
        for provision, rule in basis_of(state)
        if provision.citation.endswith(citation) and ".records" in rule.id
    ]


@pytest.mark.parametrize("state", sorted(RECORDS))
class TestEachEntry:
    """Every entry of a list is a rule, or there is a reason why not."""

    def test_stands_or_is_left_out_for_a_reason(self, state: str) -> None:
        """And never both."""
        wrong = [
            entry["citation"]
            for entry in entries(state)
            if bool(ids(state, entry["citation"])) is ((state, entry["citation"]) in LEFT_OUT)
        ]
        assert [] == wrong

    def test_is_marked_as_it_was_confirmed(self, state: str) -> None:
        """What was read only as described is marked; what is from memory is no law."""
        marked = {
            entry["citation"]: {
                provision.is_secondary
                for provision, rule in basis_of(state)
                if provision.citation.endswith(entry["citation"]) and ".records" in rule.id
            }
            for entry in entries(state)
            if (state, entry["citation"]) not in OTHERWISE_CONFIRMED
        }
        wrong = [
            entry["citation"]
            for entry in entries(state)
            if not marked.get(entry["citation"], set()) <= {entry["verified"] == "secondary_source"}
            or (entry["verified"] == MEMORY and marked[entry["citation"]])
        ]
        assert [] == wrong

    def test_says_shall_or_may(self, state: str) -> None:
        """A duty is a mandate, or there is a reason why it is held as leave."""
        held = {
            entry["citation"]: any(
                isinstance(rule, Mandate) and ".records" in rule.id
                for provision, rule in basis_of(state)
                if provision.citation.endswith(entry["citation"])
            )
            for entry in entries(state)
            if (state, entry["citation"]) not in LEFT_OUT
        }
        said = {
            entry["citation"]: entry["modality"] == "must"
            and (state, entry["citation"]) not in HELD_AS_LEAVE
            for entry in entries(state)
            if (state, entry["citation"]) not in LEFT_OUT
        }
        assert said == held


class TestReasons:
    """No reason may outlive what it explains."""

    def test_every_reason_is_about_an_entry(self) -> None:
        """A reason that nobody can look up hides something."""
        known = {(state, entry["citation"]) for state, entry in ENTRIES}
        assert set(LEFT_OUT) | set(OTHERWISE_CONFIRMED) | set(HELD_AS_LEAVE) <= known

    def test_every_mandate_held_as_leave_says_must(self) -> None:
        """What says "may" needs no reason."""
        musts = {
            (state, entry["citation"]) for state, entry in ENTRIES if entry["modality"] == "must"
        }
        assert set(HELD_AS_LEAVE) <= musts


POINTS: dict[str, tuple[str, ...]] = {
    "AK": ("ak.records.licensees.consultation", "closed", "closed"),
    "AL": ("said in leaves_out", "joint consent"),
    "AZ": ("closed", "about consent to care, not to disclosure"),
    "CA": ("ca.records.written_request", "closed", "ca.records.removed_minor"),
    "CO": ("co.records.licensees.group", "co.records.facilities.court_order"),
    "CT": ("ct.records.consent", "ct.records.treatment", "ct.records.fees", "joint consent"),
    "DC": (
        "dc.records.consent",
        "dc.records.no_redisclosure",
        "dc.records.treatment",
        "dc.records.group",
        "damages, not disclosure",
    ),
    "FL": (
        "joint consent",
        "fl.records.licensees.police",
        "fl.records.facilities.stays_confidential",
    ),
    "GA": ("ga.records.court_order", "said in leaves_out"),
    "HI": ("42 CFR part 2 is asked", "joint consent"),
    "IA": (
        "ia.records.notation",
        "ia.records.notation",
        "ia.records.insurers",
        "ia.records.test_material",
        "ia.records.police",
    ),
    "ID": ("id.records.child_over_14", "belongs to the law of privilege"),
    "IL": (
        "il.records.consent",
        "il.records.no_redisclosure",
        "closed",
        "il.records.personal_notes",
        "the law does not end with death",
    ),
    "MA": ("ma.records.psychologists.explain", "ma.records.allied"),
    "MD": ("belongs to the law of privilege",),
    "MI": ("mi.records.germane", "mi.records.germane"),
    "MN": ("from memory", "said in leaves_out"),
    "MO": ("mo.records.document", "closed", "the court's own file"),
    "MS": ("closed",),
    "NC": ("closed", "nc.records.consent", "nc.records.covered_entities"),
    "ND": ("nd.records.divorce",),
    "NE": ("ne.records.conjoint",),
    "NH": ("said in leaves_out", "nh.records.court_order"),
    "NJ": ("nj.records.court_order", "belongs to the law of privilege"),
    "NM": (
        "nm.records.no_redisclosure",
        "nm.records.consent",
        "nm.records.minors_consent",
        "nm.records.insurer",
    ),
    "NY": ("ny.records.consent", "belongs to the law of privilege"),
    "OH": ("oh.records.court_order", "oh.records.consent"),
    "PA": (
        "pa.records.privileged",
        "pa.records.court_order",
        "pa.records.notice",
        "pa.records.payment",
    ),
    "RI": ("closed", "ri.records.facilities.caregiver", "damages, not disclosure"),
    "SC": (
        "sc.records.providers.consent",
        "sc.records.providers.limit",
        "sc.records.providers.bound",
        "sc.records.providers.ordered",
        "damages, not disclosure",
    ),
    "SD": ("sd.records.consent", "sd.records.log", "sd.records.bound"),
    "TN": (
        "tn.records.minors_consent",
        "tn.records.payer",
        "belongs to the law of privilege",
    ),
    "TX": ("closed", "no rule here makes a duty of it"),
    "UT": ("ut.records.consent", "said in leaves_out"),
    "VA": ("va.records.commitment", "va.records.consent"),
    "VT": ("belongs to the law of privilege", "belongs to the law of privilege"),
    "WA": ("closed", "closed"),
    "WI": (
        "wi.records.consent",
        "wi.records.treatment",
        "wi.records.note",
        "wi.records.denied_placement",
        "damages, not disclosure",
    ),
    "WY": ("closed", "wy.records.licensees.self_harm"),
}
"""For each point in which a state is stricter than HIPAA: the rule that holds it, or the reason."""


class TestStricterPoints:
    """What a state asks beyond HIPAA."""

    def test_every_point_has_its_rule_or_reason(self) -> None:
        """As many as the table has, state by state."""
        assert {state: len(row["stricter_than_hipaa"]) for state, row in RECORDS.items()} == {
            state: len(points) for state, points in POINTS.items()
        }

    @pytest.mark.parametrize("state", sorted(POINTS))
    def test_every_rule_that_is_named_exists(self, state: str) -> None:
        """So does the closed law where the point is that the list is closed."""
        known = {rule.id for rule in rules_of(state)}
        closed = any(law.is_closed for law in laws_of(state))
        for point in POINTS[state]:
            if point == "closed":
                assert closed
            elif point.startswith(f"{state.lower()}."):
                assert point in known
            elif point == "said in leaves_out":
                assert any(law.leaves_out for law in laws_of(state))


class TestStance:
    """What a state's silence means."""

    @pytest.mark.parametrize("state", sorted(RECORDS))
    def test_a_list_is_closed_where_the_text_says_so(self, state: str) -> None:
        """Or there is a reason why the state is open on records."""
        assert any(law.stance is Stance.CLOSED for law in laws_of(state)) is (state not in OPEN)

    @pytest.mark.parametrize("state", sorted(OPEN))
    def test_an_open_state_says_what_it_does_not_hold(self, state: str) -> None:
        """In a law of its own, so that every decision shows it."""
        held = next(law for law in laws_of(state) if law.id == f"{state.lower()}.records")
        assert held.leaves_out

    @pytest.mark.parametrize("state", sorted(set(us.STATES) - set(RECORDS)))
    def test_a_state_without_a_row_says_so(self, state: str) -> None:
        """Twelve states of whose statutes on records nothing is held."""
        held = next(law for law in laws_of(state) if law.id == f"{state.lower()}.records")
        assert () == held.rules
        assert "none of its statutes" in str(held.leaves_out)

    @pytest.mark.parametrize("state", sorted(RECORDS))
    def test_closed_lists_let_reports_through(self, state: str) -> None:
        """A duty to report abuse of a child is no breach of any closed list."""
        for law in laws_of(state):
            if law.is_closed:
                asks = [one.id for one in law.rules if "other_law.requires_it" in str(one.when)]
                assert asks, law.id


E = ConsentElement
_CONTENT = {E.INFORMATION_DESCRIBED, E.RECIPIENT_NAMED, E.PURPOSE_DESCRIBED}
FORMS: dict[str, set[ConsentElement]] = {
    "ct.records.consent": {
        E.RECIPIENT_NAMED,
        E.PURPOSE_DESCRIBED,
        E.REFUSAL_CONSEQUENCES,
        E.RIGHT_TO_REVOKE,
    },
    "ct.records.consent_2": {*_CONTENT, E.EXPIRATION, E.RIGHT_TO_REVOKE},
    "dc.records.consent": {
        *_CONTENT,
        E.DISCLOSER_NAMED,
        E.RIGHT_TO_INSPECT,
        E.RIGHT_TO_REVOKE,
        E.SIGNATURE,
        E.SIGNATURE_DATE,
        E.EXPIRATION,
    },
    "ia.records.consent": {
        E.SIGNATURE,
        E.INFORMATION_DESCRIBED,
        E.DISCLOSER_NAMED,
        E.PURPOSE_DESCRIBED,
        E.RIGHT_TO_INSPECT,
        E.RIGHT_TO_REVOKE,
        E.STATED_DURATION,
        E.SIGNATURE_DATE,
    },
    "il.records.consent": {
        *_CONTENT,
        E.RIGHT_TO_INSPECT,
        E.REFUSAL_CONSEQUENCES,
        E.EXPIRATION,
        E.RIGHT_TO_REVOKE,
        E.SIGNATURE,
        E.WITNESS,
    },
    "nc.records.consent": {E.RECIPIENT_NAMED, E.STATED_DURATION},
    "nm.records.consent": {
        E.SIGNATURE,
        E.RIGHT_TO_INSPECT,
        E.RECIPIENT_NAMED,
        E.PURPOSE_DESCRIBED,
    },
    "oh.records.consent": {
        E.INFORMATION_DESCRIBED,
        E.DISCLOSER_NAMED,
        E.RECIPIENT_NAMED,
        E.RIGHT_TO_REVOKE,
        E.EXPIRATION,
        E.REDISCLOSURE_STATEMENT,
        E.SIGNATURE,
    },
    "ri.records.consent": {E.PURPOSE_DESCRIBED, E.INFORMATION_DESCRIBED, E.RIGHT_TO_REVOKE},
    "wi.records.consent": {
        *_CONTENT,
        E.CLIENT_NAME,
        E.STATED_DURATION,
        E.SIGNATURE_DATE,
        E.SIGNATURE,
    },
}
"""The elements that a form of consent has in the table, where it has more than writing."""

SAID_OTHERWISE = {
    "dc": "365 days, and the copies, are obligations",
    "ia": "copies are an obligation, and revocation in writing is taken as revocation",
    "il": "the copy is an obligation",
    "ri": "a copy on request is no element of the consent",
    "ct": "the copy that goes along is an obligation",
}
"""Elements of the table that are not asked of the consent itself, with the reason."""


class TestForms:
    """What a consent must carry."""

    @pytest.mark.parametrize("rule_id", sorted(FORMS))
    def test_it_asks_for_the_elements_of_the_table(self, rule_id: str) -> None:
        """And for no more than writing, force and the right person besides."""
        rule = next(one for one in rules_of(rule_id[:2].upper()) if one.id == rule_id)
        found = [consent.standard_of(one) for one in rule.questions()]
        standard = next(one for one in found if one is not None)
        assert FORMS[rule_id] == {one.element for one in standard.requirements}

    def test_no_other_form_has_more_than_the_table_shows(self) -> None:
        """Everywhere else writing, or a signature or a name, is all."""
        many = {
            rule.id
            for state in RECORDS
            for rule in rules_of(state)
            for one in rule.questions()
            if (standard := consent.standard_of(one)) is not None
            and len(standard.requirements) > 2
            and "minors" not in rule.id
        }
        assert many == set(FORMS) - {"nc.records.consent"}
