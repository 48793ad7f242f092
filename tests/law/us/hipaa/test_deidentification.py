"""45 CFR 164.514(a) to (e), as plan and as applied record."""

from datetime import date, datetime
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import Handling, InvalidField, Outcome, Purpose, RecipientKind, RecordKind
from disclosure_rules.law.us.federal.hipaa.limited_data_set import (
    AGREEMENT_CONTENT,
    TOWN_STATE_AND_ZIP,
    town_state_and_zip,
)
from disclosure_rules.law.us.federal.hipaa.safe_harbor import (
    GENERALISED_AGES,
    GENERALISED_DATES,
    GENERALISED_PLACES,
    IDENTIFIERS,
    RESTRICTED_ZIP3,
    WITHOUT_IDENTIFIERS,
    age_up_to_89,
    bare_value,
    safe_harbor_transforms,
    three_digit_zip,
    year_of,
)
from disclosure_rules.model.data_use import DataUse, WorkforceClass
from disclosure_rules.model.public_interest import OfficialRequest, Research
from tests.law.us.hipaa.cases import MARCH_2026, ask, codes, decide, item, note, outcome

K = RecipientKind
P = Purpose
R = RecordKind

RECORD: dict[str, object] = {
    "name": "Somebody Nobody",
    "birth_date": "1930-05-17",
    "zip_code": "03601-1234",
    "age": 95,
    "date_of_service": "2026-02-11",
    "diagnosis": "F41.1",
    "progress_note": "Somebody said ...",
    "state": "XX",
    "address": {"line": ["1 Main St"], "city": "Springfield", "state": "XX", "zip": "99999"},
    "telephone_number": "555-0100",
}
KINDS = tuple(R(key) for key in RECORD)


def items(**more: Any) -> tuple[Any, ...]:
    return tuple(item(kind, path=(kind.value,), is_necessary=None, **more) for kind in KINDS)


class TestSafeHarbor:
    """(b)(2)(i) "The following identifiers … are removed"; (ii) "does not have actual knowledge
    that the information could be used".
    """

    FORM = DataUse(is_safe_harbor=True, could_identify_with_other=False)

    def test_as_plan_and_record(self) -> None:
        """Names, numbers and free text stay; dates, places and ages go in part."""
        decision = decide(ask(P.PUBLICATION, K.PUBLIC, *items(), data_use=self.FORM))
        transforms = safe_harbor_transforms(as_of=MARCH_2026)
        assert {
            "birth_date": "90 or older",
            "zip_code": "000",
            "age": "90 or older",
            "date_of_service": "2026",
            "diagnosis": "F41.1",
            "state": "XX",
        } == decision.plan.apply(RECORD, transforms=transforms)

    def test_to_anybody(self) -> None:
        """What identifies nobody is no protected information: no log, no minimum."""
        decision = decide(ask(P.TEACHING, K.MEDIA, item(R.DIAGNOSIS), data_use=self.FORM))
        assert Handling.GENERALISE is decision.plan.dispositions[0].handling
        assert not {"log_for_accounting", "minimum_necessary"} & codes(decision)

    def test_a_code_goes_without_what_stands_beside_it(self) -> None:
        """A resource of a record holds dates, numbers and names beside its code: (A), (C), (R)."""
        diagnosis = item(R.DIAGNOSIS, path=("condition",))
        plan = decide(ask(P.TEACHING, K.MEDIA, diagnosis, data_use=self.FORM)).plan
        transforms = safe_harbor_transforms(as_of=MARCH_2026)
        resource = {"code": "F41.1", "onset": "2025-11-03", "subject": {"display": "Nobody"}}
        with pytest.raises(InvalidField):
            plan.apply({"condition": resource}, transforms=transforms)
        assert {"condition": "F41.1"} == plan.apply({"condition": "F41.1"}, transforms=transforms)
        with pytest.raises(InvalidField):
            plan.apply({"condition": "F41.1"})

    @pytest.mark.parametrize(
        ("knows", "expected"),
        [(True, Outcome.NEEDS_CONSENT), (None, Outcome.UNDETERMINED)],
    )
    def test_not_with_actual_knowledge(self, knows: bool | None, expected: Outcome) -> None:
        """(ii): a rare diagnosis in a small town may be enough."""
        form = evolve(self.FORM, could_identify_with_other=knows)
        assert expected is outcome(P.TEACHING, K.MEDIA, item(R.DIAGNOSIS), data_use=form)

    def test_free_text_needs_somebody_to_clean_it(self) -> None:
        """A note may hold any of the eighteen."""
        dirty = decide(ask(P.TEACHING, K.MEDIA, note(), data_use=self.FORM))
        assert Outcome.NEEDS_CONSENT is dirty.outcome
        clean = decide(ask(P.TEACHING, K.MEDIA, note(is_deidentified=True)))
        assert Outcome.PERMITTED is clean.outcome

    def test_other_disclosures_are_not_generalised(self) -> None:
        """The form is asked for, never supposed."""
        decision = decide(ask(P.TREATMENT, K.PHYSICIAN, item(R.BIRTH_DATE)))
        assert Handling.RELEASE is decision.plan.dispositions[0].handling

    @pytest.mark.parametrize(
        ("underived", "apart", "expected"),
        [
            (True, True, Outcome.PERMITTED),
            (False, True, Outcome.FORBIDDEN),
            (True, False, Outcome.FORBIDDEN),
            (None, True, Outcome.UNDETERMINED),
        ],
    )
    def test_a_code_to_undo_it(
        self, underived: bool | None, apart: bool, expected: Outcome
    ) -> None:
        """(c)(1) "not derived from or related to information about the individual", (2)."""
        form = evolve(self.FORM, code_is_underived=underived, code_is_kept_apart=apart)
        code = item(R.REIDENTIFICATION_CODE)
        assert expected is outcome(P.RESEARCH, K.OTHER, code, data_use=form)

    def test_eighteen_identifiers(self) -> None:
        """(A) to (R), and nothing that is one of them goes whole."""
        assert "ABCDEFGHIJKLMNOPQR" == "".join(IDENTIFIERS)
        identifying = frozenset().union(*IDENTIFIERS.values())
        assert not identifying & WITHOUT_IDENTIFIERS
        in_part = GENERALISED_DATES | GENERALISED_PLACES | GENERALISED_AGES
        assert in_part <= identifying
        for kind in sorted(identifying - in_part, key=lambda one: one.words):
            decision = decide(ask(P.PUBLICATION, K.PUBLIC, item(kind), data_use=self.FORM))
            assert not decision.plan.released, kind


class TestTransforms:
    """(b)(2)(i)(B) "the initial three digits", (C) "All elements of dates (except year)"."""

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ("2026-03-01", "2026"),
            ("2026", "2026"),
            (date(1999, 12, 31), "1999"),
            (datetime(2020, 1, 1, 12), "2020"),  # noqa: DTZ001
            ("1937-01-01", "1937"),
            ("1936-12-31", "90 or older"),
        ],
    )
    def test_years(self, value: object, expected: str) -> None:
        """No year that shows an age over 89."""
        assert expected == year_of(value, as_of=MARCH_2026)

    @pytest.mark.parametrize("value", ["17 May 1990", "", 1990, None, "199O-01-01", "20260301"])
    def test_what_is_no_date(self, value: object) -> None:
        """It is refused rather than let through, and not shown."""
        with pytest.raises(InvalidField) as caught:
            year_of(value, as_of=MARCH_2026)
        assert "value: expected a date, or text that begins with a year" == str(caught.value)

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ("10001", "100"),
            ("10001-0001", "100"),
            ("03601", "000"),
            ("20500", "000"),
            ("20201", "000"),
            ("75301", "000"),
        ],
    )
    def test_places(self, value: str, expected: str) -> None:
        """Restricted by either census that is held; also where nobody at all was counted."""
        codes = RESTRICTED_ZIP3[2000] | RESTRICTED_ZIP3[2010]
        assert expected == three_digit_zip(value, restricted=codes)

    @pytest.mark.parametrize("value", ["1234", "ABCDE", 10001, "٠١٢٣٤"])
    def test_what_is_no_zip_code(self, value: object) -> None:
        """It is refused."""
        with pytest.raises(InvalidField):
            three_digit_zip(value, restricted=())

    @pytest.mark.parametrize(("value", "expected"), [(0, "0"), (89, "89"), (90, "90 or older")])
    def test_ages(self, value: int, expected: str) -> None:
        """(C) "a single category of age 90 or older"."""
        assert expected == age_up_to_89(value)

    @pytest.mark.parametrize("value", ["F41.1", 37.5, 4, None])
    def test_bare_values(self, value: object) -> None:
        """They go as they stand."""
        assert value == bare_value(value)

    @pytest.mark.parametrize("value", [{"code": "F41.1"}, ["F41.1"], MARCH_2026])
    def test_what_is_made_of_parts(self, value: object) -> None:
        """It is refused, and so is a date."""
        with pytest.raises(InvalidField) as caught:
            bare_value(value)
        assert "value: expected a bare code or measure, and no parts" == str(caught.value)

    @pytest.mark.parametrize("value", [-1, True, "90", 3.5])
    def test_what_is_no_age(self, value: object) -> None:
        """It is refused."""
        with pytest.raises(InvalidField):
            age_up_to_89(value)

    def test_the_lists_of_places(self) -> None:
        """Seventeen by the census of 2000, eighteen by that of 2010, and the host's own."""
        assert {2000: 17, 2010: 18} == {year: len(held) for year, held in RESTRICTED_ZIP3.items()}
        own = safe_harbor_transforms(as_of=MARCH_2026, restricted=("100",))
        how = next(how for how in own if "three digits" in how)
        assert ("000", "036") == (own[how]("10001"), own[how]("03601"))


class TestLimitedDataSet:
    """(e)(2) "excludes the following direct identifiers"; (3)(i) purposes; (4) agreement."""

    FORM = DataUse(is_limited_data_set=True, has_data_use_agreement=True)

    def test_as_plan_and_record(self) -> None:
        """Dates and ZIP code stay whole; name, number and free text do not go."""
        decision = decide(ask(P.RESEARCH, K.RESEARCHER, *_needed(), data_use=self.FORM))
        assert {
            "birth_date": "1930-05-17",
            "zip_code": "03601-1234",
            "age": 95,
            "date_of_service": "2026-02-11",
            "diagnosis": "F41.1",
            "state": "XX",
            "address": {"city": "Springfield", "state": "XX", "zip": "99999"},
        } == decision.plan.apply(RECORD, transforms={TOWN_STATE_AND_ZIP: town_state_and_zip})
        assert "written_agreement" in codes(decision)
        assert "log_for_accounting" not in codes(decision)

    @pytest.mark.parametrize(
        ("purpose", "agreement", "expected"),
        [
            (P.RESEARCH, True, Outcome.PERMITTED),
            (P.PUBLIC_HEALTH, True, Outcome.PERMITTED),
            (P.HEALTH_CARE_OPERATIONS, True, Outcome.PERMITTED),
            (P.MARKETING, True, Outcome.NEEDS_CONSENT),
            (P.EMPLOYMENT, True, Outcome.NEEDS_CONSENT),
        ],
    )
    def test_for_three_purposes(self, purpose: Purpose, agreement: bool, expected: Outcome) -> None:
        """(3)(i) "only for the purposes of"."""
        assert expected is outcome(purpose, K.OTHER, item(R.DIAGNOSIS), data_use=self.FORM)

    def test_only_under_an_agreement(self) -> None:
        """(4)(i) "only if the covered entity obtains satisfactory assurance"."""
        form = evolve(self.FORM, has_data_use_agreement=False)
        asked = outcome(
            P.RESEARCH,
            K.RESEARCHER,
            item(R.DIAGNOSIS),
            data_use=form,
            recipient={"is_within_program": False},
            answers={
                "research.waiver_is_documented": False,
                "research.is_preparatory": False,
                "research.is_solely_on_decedents": False,
            },
        )
        assert Outcome.NEEDS_CONSENT is asked
        assert 7 == len(AGREEMENT_CONTENT)

    def test_free_text_as_somebody_has_found_it(self) -> None:
        """A note without direct identifiers may go."""
        assert Outcome.PERMITTED is outcome(
            P.RESEARCH, K.RESEARCHER, note(is_limited_data=True), data_use=self.FORM
        )

    @pytest.mark.parametrize("kind", [R.PROCEDURE, R.ALLERGY, R.ATTENDANCE])
    def test_what_may_be_text_is_asked_for(self, kind: RecordKind) -> None:
        """That nobody has called it text does not make it none."""
        decision = decide(ask(P.RESEARCH, K.RESEARCHER, item(kind), data_use=self.FORM))
        assert not decision.plan.released
        assert "item.is_limited_data" in {one.name for one in decision.missing}
        coded = item(kind, is_narrative=False)
        assert Outcome.PERMITTED is outcome(P.RESEARCH, K.RESEARCHER, coded, data_use=self.FORM)

    def test_the_name_of_an_employer(self) -> None:
        """(2)(i) names "of relatives, employers, or household members"."""
        employer = item(R.EMPLOYER)
        assert not decide(ask(P.RESEARCH, K.RESEARCHER, employer, data_use=self.FORM)).plan.released

    def test_not_to_who_breaks_the_agreement(self) -> None:
        """(4)(iii)(A) "Discontinued disclosure … and Reported the problem to the Secretary"."""
        broken = evolve(self.FORM, agreement_is_broken=True)
        decision = decide(ask(P.RESEARCH, K.RESEARCHER, item(R.DIAGNOSIS), data_use=broken))
        assert Outcome.FORBIDDEN is decision.outcome
        assert "report_to_agency" in codes(decision)

    def test_an_address_in_text_is_refused(self) -> None:
        """It cannot be told apart."""
        with pytest.raises(InvalidField):
            town_state_and_zip("1 Main St, Springfield")


def _needed() -> tuple[Any, ...]:
    return tuple(evolve(one, is_necessary=True) for one in items())


class TestMinimumNecessary:
    """502(b)(1) "the minimum necessary to accomplish the intended purpose"; 514(d)."""

    CLAIM = (
        item(R.CLAIM, is_necessary=None, path=("claim",)),
        note(is_necessary=None, path=("note",)),
        item(R.SEXUAL_HISTORY, is_necessary=None, path=("history",)),
    )

    def test_as_plan_and_record(self) -> None:
        """What the starting table has goes, of the rest a person is asked."""
        decision = decide(ask(P.PAYMENT, K.HEALTH_PLAN, *self.CLAIM))
        assert Outcome.PARTLY_PERMITTED is decision.outcome
        record = {"claim": "c", "note": "n", "history": "h"}
        assert {"claim": "c"} == decision.plan.apply(record)

    def test_what_would_release_the_rest(self) -> None:
        """An authorization for psychotherapy notes is none for an ordinary note."""
        decision = decide(ask(P.PAYMENT, K.HEALTH_PLAN, *self.CLAIM))
        remedies = " ".join(str(one) for one in decision.remedies)
        assert "a valid HIPAA authorization that" in remedies
        assert "psychotherapy" not in remedies

    def test_the_hosts_own_statement_goes_first(self) -> None:
        """Item by item, either way."""
        turned = (evolve(self.CLAIM[0], is_necessary=False), note(is_necessary=True))
        decision = decide(ask(P.PAYMENT, K.HEALTH_PLAN, *turned))
        assert (1,) == tuple(one.position for one in decision.plan.released)

    def test_what_may_be_relied_on(self) -> None:
        """514(d)(3)(iii)(B) "requested by another covered entity", if reasonable."""
        official = OfficialRequest(may_be_relied_on=True)
        decision = decide(ask(P.PAYMENT, K.HEALTH_PLAN, *self.CLAIM, official=official))
        assert Outcome.PERMITTED is decision.outcome

    @pytest.mark.parametrize(
        ("research", "goes"),
        [
            (Research(waiver_is_documented=True), True),
            (
                Research(
                    is_preparatory=True, stays_with_discloser=True, is_represented_as_necessary=True
                ),
                True,
            ),
        ],
        ids=["documentation", "representations"],
    )
    def test_what_a_researcher_shows(self, research: Research, goes: bool) -> None:
        """514(d)(3)(iii)(D) "Documentation or representations that comply with"."""
        official = OfficialRequest(may_be_relied_on=True)
        history = item(R.SEXUAL_HISTORY, is_necessary=None)
        decision = decide(
            ask(P.RESEARCH, K.RESEARCHER, history, research=research, official=official)
        )
        assert goes is bool(decision.plan.released)
        other = decide(
            ask(P.PAYMENT, K.BILLING_SERVICE, history, research=research, official=official)
        )
        assert not other.plan.released

    def test_an_entire_record(self) -> None:
        """514(d)(5) "specifically justified"."""
        whole = item(R.WHOLE_RECORD)
        assert not decide(ask(P.PAYMENT, K.HEALTH_PLAN, whole)).plan.released
        justified = evolve(whole, is_specifically_justified=True)
        assert decide(ask(P.PAYMENT, K.HEALTH_PLAN, justified)).plan.released

    def test_the_entire_record_to_a_new_provider(self) -> None:
        """502(b)(2)(i): treatment is exempt."""
        whole = item(R.WHOLE_RECORD, is_necessary=None)
        assert decide(ask(P.TREATMENT, K.PHYSICIAN, whole)).plan.released

    def test_single_disclosures_are_reviewed(self) -> None:
        """514(d)(3)(ii)(B) "Review requests for disclosure on an individual basis"."""
        single = decide(
            ask(P.PAYMENT, K.HEALTH_PLAN, self.CLAIM[0], data_use=DataUse(is_routine=False))
        )
        assert "professional_review" in codes(single)
        routine = decide(
            ask(P.PAYMENT, K.HEALTH_PLAN, self.CLAIM[0], data_use=DataUse(is_routine=True))
        )
        assert "professional_review" not in codes(routine)


class TestInside:
    """514(d)(2) "Those persons or classes of persons … in its workforce who need access … to carry
    out their duties; and … the category or categories … to which access is needed".
    """

    ITEMS = (item(R.BILLING_LINE), item(R.DIAGNOSIS), note())

    @pytest.mark.parametrize(
        ("role", "goes"),
        [
            (WorkforceClass.BILLING_STAFF, {0, 1}),
            (WorkforceClass.TREATING_CLINICIAN, {1, 2}),
            (WorkforceClass.TECHNICAL_STAFF, set()),
            (None, set()),
        ],
    )
    def test_by_class(self, role: WorkforceClass | None, goes: set[int]) -> None:
        """The starting table; of the rest a person is asked."""
        use = DataUse(workforce_class=role)
        decision = decide(ask(P.PAYMENT, K.WORKFORCE_MEMBER, *self.ITEMS, data_use=use))
        assert goes == {one.position for one in decision.plan.released}

    def test_who_has_no_need(self) -> None:
        """Whatever the class."""
        decision = decide(
            ask(
                P.PAYMENT,
                K.WORKFORCE_MEMBER,
                *self.ITEMS,
                recipient={"needs_it_for_duties": False},
                data_use=DataUse(workforce_class=WorkforceClass.BILLING_STAFF),
            )
        )
        assert not decision.plan.released

    def test_curiosity(self) -> None:
        """It is no purpose."""
        assert Outcome.NEEDS_CONSENT is outcome(P.CURIOSITY, K.WORKFORCE_MEMBER)
