"""Cal. Evid. Code §§ 1010-1027, as far as they were read."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    Circumstances,
    Client,
    Decision,
    Discloser,
    DisclosureRequest,
    Forum,
    Jurisdiction,
    LegalProcess,
    Outcome,
    PrivilegeGround,
    ProcessKind,
    Profession,
    Purpose,
    Recipient,
    RecipientKind,
    RecordFile,
    RecordItem,
    RecordKind,
    Setting,
    Threat,
    evaluate,
)
from disclosure_rules.law import us
from disclosure_rules.model.circumstances import Assurance

TODAY = date(2026, 11, 22)
RULES = us.ruleset(states=("CA",))

SUBPOENA = LegalProcess(
    kinds=frozenset((ProcessKind.SUBPOENA,)),
    assurance=Assurance.NOTICE_TO_CLIENT,
    is_signed_by_judge=False,
    forum=Forum.STATE_COURT,
    privilege_is_waived=False,
)
SAID = RecordItem(
    ref="1",
    kind=RecordKind.SESSION_CONTENT,
    files=frozenset((RecordFile.TREATMENT,)),
    labels=frozenset(),
    is_necessary=True,
    is_named_in_process=True,
)
COUNSELOR = Discloser(
    profession=Profession.COUNSELOR, settings=frozenset((Setting.HIPAA_COVERED_ENTITY,))
)


def asked(
    *,
    process: LegalProcess = SUBPOENA,
    item: RecordItem = SAID,
    place: Jurisdiction = Jurisdiction.CALIFORNIA,
    discloser: Discloser = COUNSELOR,
    on: date = TODAY,
    **circumstances: Any,
) -> Decision:
    """Return the decision on a subpoena in a Californian court, with something changed."""
    request = DisclosureRequest(
        client=Client(ref="client-a", born=date(1990, 5, 17), has_capacity=True),
        discloser=discloser,
        recipient=Recipient(kind=RecipientKind.OPPOSING_ATTORNEY, is_served_by_process=True),
        purpose=Purpose.CIVIL_PROCEEDING,
        items=(item,),
        circumstances=Circumstances(process=process, **circumstances),
        jurisdictions=frozenset((Jurisdiction.UNITED_STATES, place)),
    )
    return evaluate(request, RULES, as_of=on)


class TestPrivilege:
    """The psychotherapist-patient privilege stands against what HIPAA would let through."""

    def test_a_subpoena_with_notice_to_the_client(self) -> None:
        """HIPAA's notice is no waiver."""
        assert Outcome.NEEDS_CONSENT is asked().outcome
        waived = evolve(SUBPOENA, privilege_is_waived=True)
        assert Outcome.PERMITTED is asked(process=waived).outcome

    def test_elsewhere_it_is_silent(self) -> None:
        """In a state whose law is not asked, HIPAA's answer stands, with a warning."""
        decision = asked(place=Jurisdiction.NEVADA)

        assert Outcome.PERMITTED is decision.outcome
        assert "us.privilege.claim_for_state" in {one.obligation.id for one in decision.obligations}

    def test_in_a_federal_court(self) -> None:
        """Rule 501: where the claim is one of Californian law."""
        federal = evolve(SUBPOENA, forum=Forum.FEDERAL_COURT, state_law_decides=True)
        grounds = asked(process=federal).items[0].grounds

        assert "ca.psychotherapist_privilege.in_federal_court" in {
            one.rule.id for one in grounds if one.rule is not None
        }

    @pytest.mark.parametrize(
        ("profession", "expected"),
        [
            (Profession.COUNSELOR, Outcome.NEEDS_CONSENT),
            (Profession.MARRIAGE_AND_FAMILY_THERAPIST, Outcome.NEEDS_CONSENT),
            (Profession.PSYCHIATRIST, Outcome.NEEDS_CONSENT),
            (Profession.ADMINISTRATIVE_STAFF, Outcome.UNDETERMINED),
        ],
    )
    def test_professions(self, profession: Profession, expected: Outcome) -> None:
        """Of others it is asked whether the privilege reaches what they hold."""
        assert expected is asked(discloser=evolve(COUNSELOR, profession=profession)).outcome

    @pytest.mark.parametrize(
        "threat",
        [
            Threat(is_to_self=True, disclosure_is_necessary=True),
            Threat(is_to_others=True, is_made_by_client=True, disclosure_is_necessary=True),
            Threat(is_to_property=True, is_made_by_client=True, disclosure_is_necessary=True),
        ],
    )
    def test_danger(self, threat: Threat) -> None:
        """§ 1024 "dangerous to himself or to the person or property of another"."""
        assert Outcome.PERMITTED is asked(threat=threat).outcome
        needless = evolve(threat, disclosure_is_necessary=False)
        assert Outcome.NEEDS_CONSENT is asked(threat=needless).outcome

    def test_an_exception_that_was_not_read(self) -> None:
        """Can be established by whoever has read it."""
        item = evolve(SAID, privilege_grounds=frozenset((PrivilegeGround.OTHER_EXCEPTION,)))

        assert Outcome.PERMITTED is asked(item=item).outcome

    def test_it_says_what_was_not_read(self) -> None:
        """In the rule, in its provision and in the law."""
        law = RULES.law("ca")
        rule = next(one for one in law.rules if one.id == "ca.psychotherapist_privilege")

        assert rule.rests_on_secondary_source
        assert rule.leaves_out is not None
        assert "§ 1024" in rule.leaves_out
