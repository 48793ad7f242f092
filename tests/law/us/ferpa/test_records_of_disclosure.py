"""34 CFR 99.7, 99.31(c), 99.32 and 99.61: who it was, what is recorded, clashes with state law."""

from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    EducationCase,
    EducationOrigin,
    LegalRequirement,
    Outcome,
    Purpose,
    RecipientKind,
    RuleSet,
)
from disclosure_rules.law.us.federal.education import FERPA
from disclosure_rules.law.us.federal.ferpa.notice import ANNUAL_NOTICE, S99_7
from tests.law.us.ferpa.samples import (
    CLINIC,
    NO_SERVICE,
    SENIOR,
    ask,
    consent,
    decide,
    duties,
    official,
    outcome,
    record,
    who,
)

K = RecipientKind
P = Purpose
NOBODYS = EducationCase(**NO_SERVICE)
AGENCY = who(K.OUTSIDE_AGENCY)


class TestRecords:
    """99.32(a)(1) "each request for access to and each disclosure"; (d) "does not apply if the
    request was from, or the disclosure was to".
    """

    @pytest.mark.parametrize(
        ("request_", "recorded"),
        [
            (ask(P.OTHER, who(K.PARENT)), False),
            (ask(P.OTHER, who(K.CLIENT), student=SENIOR), False),
            (ask(P.OTHER, who(K.CLIENT)), True),
            (ask(P.EDUCATION, official()), False),
            (ask(P.EDUCATION, official(has_educational_interest=False)), True),
            (ask(P.CARE_COORDINATION, AGENCY, consents=(consent(),), education=NOBODYS), False),
            (
                ask(
                    P.MEDIA,
                    who(K.MEDIA),
                    record(is_directory_information=True),
                    education=NOBODYS,
                ),
                False,
            ),
            (ask(P.CARE_COORDINATION, AGENCY, education=NOBODYS), True),
            (ask(P.MEDIA, who(K.MEDIA), record(is_deidentified=True)), False),
        ],
        ids=[
            "parent",
            "eligible student",
            "pupil",
            "official",
            "official without interest",
            "consent",
            "directory",
            "refused outsider",
            "de-identified",
        ],
    )
    def test_whose_requests_are(self, request_: Any, recorded: bool) -> None:
        """Also those that are refused."""
        assert recorded is ("record_of_disclosure" in duties(decide(request_)))


class TestIdentity:
    """99.31(c) "reasonable methods to identify and authenticate the identity of parents, students,
    school officials, and any other parties".
    """

    @pytest.mark.parametrize(("verified", "due"), [(True, False), (False, True), (None, False)])
    def test_first(self, verified: bool | None, due: bool) -> None:
        """Until it has been done; where nobody says, it is listed with the question."""
        mother = who(K.PARENT, identity_is_verified=verified)
        decision = decide(ask(P.CLIENT_REQUEST, mother))

        assert due is ("verify_identity" in duties(decision))
        if verified is None:
            assert "us.ferpa.verify_identity" in {one.obligation.id for one in decision.obligations}


class TestClashes:
    """99.61 "cannot comply with the Act or this part due to a conflict with State or local law, it
    must notify the Office within 45 days".
    """

    @staticmethod
    def required(**more: Any) -> Any:
        plain = ask(P.OTHER, AGENCY, education=NOBODYS, **more)
        other = LegalRequirement(
            citation="State Code § 1",
            says="It requires this.",
            items=frozenset((plain.items[0].ref,)),
        )
        return evolve(plain, circumstances=evolve(plain.circumstances, requirements=(other,)))

    def test_a_state_that_requires_what_ferpa_forbids(self) -> None:
        """It stays, the lawful ways are named, and the Department is told in 45 days."""
        decision = decide(self.required())
        (notice,) = (
            one.obligation
            for one in decision.obligations
            if one.obligation.id == "us.ferpa.notify_department"
        )

        assert Outcome.NEEDS_CONSENT is decision.outcome
        assert notice.deadline is not None
        assert 45 == notice.deadline.amount
        assert "lawful_ways" in duties(decision)

    def test_no_notice_where_it_may_go(self) -> None:
        """With nothing in the way there is no conflict."""
        may_go = evolve(self.required(), recipient=who(K.PARENT))

        assert not {"lawful_ways", "notify_department"} & duties(decide(may_go))

    def test_who_received_it_tells_the_department_too(self) -> None:
        """A "third party to which … information from education records has been … disclosed"."""
        received = evolve(
            self.required(),
            discloser=CLINIC,
            items=(record(education_origin=EducationOrigin.EMERGENCY),),
        )
        around = evolve(
            received.circumstances,
            education=EducationCase(
                passes_on_for_school=False, is_use_as_received=False, **NO_SERVICE
            ),
        )

        assert "notify_department" in duties(decide(evolve(received, circumstances=around)))

    def test_without_the_clash(self) -> None:
        """A plain refusal tells nobody."""
        plain = ask(P.OTHER, AGENCY, education=NOBODYS)

        assert not {"lawful_ways", "notify_department"} & duties(decide(plain))


class TestTheLaw:
    """99.30(a) "except as provided in § 99.31"."""

    def test_it_is_closed(self) -> None:
        """What nothing lets go is forbidden, and the ground is 99.30(a)."""
        decision = decide(ask(P.OTHER, AGENCY, education=NOBODYS))
        (ground,) = (one for one in decision.items[0].grounds if one.rule is None)

        assert FERPA.is_closed
        assert ["34 CFR 99.30(a)"] == [one.citation for one in ground.basis]

    def test_nothing_is_wrong_with_it(self) -> None:
        """No duplicate, gap or second meaning."""
        assert () == RuleSet.of(FERPA).check()

    def test_the_annual_notice(self) -> None:
        """99.7(a)(2) and (3), each paragraph once."""
        assert 7 == len(ANNUAL_NOTICE) == len({paragraph for paragraph, _ in ANNUAL_NOTICE})
        assert all(f"34 CFR {one}".startswith(S99_7.citation) for one, _ in ANNUAL_NOTICE)

    def test_of_an_unknown_recipient_everything_is_asked(self) -> None:
        """Nothing goes to nobody."""
        assert Outcome.UNDETERMINED is outcome(ask(None, who(None)))
