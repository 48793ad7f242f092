"""What is wrong with a consent under a standard, and whether it counts."""

from collections.abc import Iterable
from datetime import date
from itertools import product
from typing import Any

import pytest
from attrs import evolve

from disclosure_rules import (
    ANY,
    FALSE,
    TRUE,
    UNKNOWN,
    CareConsent,
    Client,
    CombinedWith,
    ConsentElement,
    ConsentForm,
    ConsentGrant,
    ConsentRequirement,
    ConsentStandard,
    DefectKind,
    Discloser,
    DiscloserDesignation,
    Grantor,
    InvalidField,
    ItemDesignation,
    Period,
    Purpose,
    Recipient,
    RecipientDesignation,
    RecipientKind,
    RecordKind,
    Representative,
    RepresentativeAuthority,
    ScopeDecision,
    Setting,
    Truth,
    defects,
)
from disclosure_rules.logic.consent import Defect
from disclosure_rules.logic.facts import other_law
from disclosure_rules.logic.facts.grants import assess, meets
from disclosure_rules.logic.truth import all_true, truth_of
from tests.builders import (
    IN_TIME,
    MARCH_2026,
    asked,
    case_of,
    denial,
    grant,
    item,
    request,
    scope,
    situation,
    standard,
)

YESTERDAY, TOMORROW = date(2026, 3, 1), date(2026, 3, 3)
SIGNATURE, EXPIRATION = ConsentElement.SIGNATURE, ConsentElement.EXPIRATION
CASE = case_of()
ALL_KINDS = tuple((kind, f"1 CFR 2.{number}") for number, kind in enumerate(DefectKind))


def wrong(kind: DefectKind, one: ConsentGrant, **more: Any) -> Truth:
    """Return whether a grant has this defect."""
    case = more.pop("case", CASE)
    asked_for = standard(citations=(*IN_TIME, (kind, "1 CFR 2.9")), **more)
    found = [one for one in defects(asked_for, one, case) if one.citation == "1 CFR 2.9"]
    assert {kind} >= {defect.what for defect in found}
    return all_true(truth_of(defect.certain or None) for defect in found) if found else FALSE


class TestDefectsInTime:
    """A grant counts only from its first day until it expires or is revoked."""

    @pytest.mark.parametrize(
        ("stated", "defect"),
        [
            ({}, FALSE),
            ({"period": Period(start=MARCH_2026)}, FALSE),
            ({"period": Period(start=TOMORROW)}, TRUE),
            ({"signed_on": MARCH_2026}, FALSE),
            ({"signed_on": TOMORROW}, TRUE),
            ({"signed_on": TOMORROW, "period": Period(start=YESTERDAY)}, TRUE),
        ],
        ids=str,
    )
    def test_not_yet_in_force(self, stated: dict[str, Any], defect: Truth) -> None:
        """Before its period begins, and before it is signed."""
        assert defect is wrong(DefectKind.NOT_YET_IN_FORCE, grant(**stated))

    @pytest.mark.parametrize(
        ("stated", "defect"),
        [
            ({}, FALSE),
            ({"period": Period(end=TOMORROW)}, FALSE),
            ({"period": Period(end=MARCH_2026)}, TRUE),
            ({"expiry_event_has_occurred": True}, TRUE),
            ({"expiry_event_has_occurred": False}, FALSE),
            ({"expiry_event_has_occurred": True, "period": Period(end=TOMORROW)}, TRUE),
        ],
        ids=str,
    )
    def test_expired(self, stated: dict[str, Any], defect: Truth) -> None:
        """By date or by event, whichever comes first."""
        assert defect is wrong(DefectKind.EXPIRED, grant(**stated))

    @pytest.mark.parametrize(
        ("stated", "counts"),
        [
            ({}, False),
            ({"revocable_from": MARCH_2026}, False),
            ({"revocable_from": TOMORROW}, True),
            ({"revocability_event_has_occurred": True}, False),
            ({"revocability_event_has_occurred": False}, True),
            ({"revocability_event_has_occurred": True, "revocable_from": TOMORROW}, False),
            ({"revocability_event_has_occurred": False, "revocable_from": MARCH_2026}, False),
        ],
        ids=str,
    )
    def test_a_revocation_may_have_to_wait(self, stated: dict[str, Any], counts: bool) -> None:
        """42 CFR 2.35(c): until the day or event that the consent names; only where law says so."""
        revoked = grant(revoked_on=MARCH_2026, **stated)

        assert truth_of(not counts) is wrong(DefectKind.REVOKED, revoked, lets_revocation_wait=True)
        assert TRUE is wrong(DefectKind.REVOKED, revoked)

    @pytest.mark.parametrize(
        ("revoked_on", "defect"), [(None, FALSE), (TOMORROW, FALSE), (MARCH_2026, TRUE)]
    )
    def test_revoked(self, revoked_on: date | None, defect: Truth) -> None:
        """From the first day on which that is known."""
        assert defect is wrong(DefectKind.REVOKED, grant(revoked_on=revoked_on))

    @pytest.mark.parametrize("kind", [one for one, _ in IN_TIME])
    def test_every_standard_speaks_of_them(self, kind: DefectKind) -> None:
        """Else a revoked consent would count for ever under a standard that forgot to say so."""
        with pytest.raises(InvalidField) as caught:
            standard(citations=tuple(one for one in IN_TIME if one[0] is not kind))

        assert f"ConsentStandard.citations: expected one for: {kind.value}" == str(caught.value)


class TestOtherDefects:
    """Each other kind of defect: there, not there, not known."""

    @pytest.mark.parametrize(
        ("form", "defect"),
        [
            (ConsentForm.WRITTEN, FALSE),
            (ConsentForm.ELECTRONIC, FALSE),
            (ConsentForm.ORAL, TRUE),
            (None, UNKNOWN),
        ],
    )
    def test_not_written(self, form: ConsentForm | None, defect: Truth) -> None:
        """An electronic consent is written."""
        assert defect is wrong(DefectKind.NOT_WRITTEN, grant(form=form))

    @pytest.mark.parametrize(("is_false", "defect"), [(True, TRUE), (False, FALSE)])
    def test_false(self, is_false: bool, defect: Truth) -> None:
        """What is not known to be false is not false."""
        assert defect is wrong(DefectKind.FALSE, grant(known_to_be_false=is_false))

    @pytest.mark.parametrize(
        ("combined", "allowed", "defect"),
        [
            (None, [], UNKNOWN),
            (None, list(CombinedWith), UNKNOWN),
            ([], [], FALSE),
            ([CombinedWith.OTHER_DOCUMENT], [], TRUE),
            ([CombinedWith.RESEARCH_PERMISSION], [CombinedWith.RESEARCH_PERMISSION], FALSE),
            (
                [CombinedWith.RESEARCH_PERMISSION, CombinedWith.OTHER_DOCUMENT],
                [CombinedWith.RESEARCH_PERMISSION],
                TRUE,
            ),
        ],
    )
    def test_combined(
        self,
        combined: list[CombinedWith] | None,
        allowed: list[CombinedWith],
        defect: Truth,
    ) -> None:
        """Everything that it shares a paper with must be allowed."""
        together = None if combined is None else frozenset(combined)
        assert defect is wrong(
            DefectKind.COMBINED,
            grant(combined_with=together),
            may_be_combined_with=frozenset(allowed),
        )

    @pytest.mark.parametrize(
        ("named", "combined", "defect"),
        [
            ([Purpose.CIVIL_PROCEEDING], [], FALSE),
            ([Purpose.CIVIL_PROCEEDING, Purpose.TREATMENT], [], TRUE),
            ([Purpose.CIVIL_PROCEEDING, Purpose.TREATMENT], None, TRUE),
            ([Purpose.CIVIL_PROCEEDING], None, UNKNOWN),
            ([Purpose.CIVIL_PROCEEDING], [CombinedWith.OTHER_DOCUMENT], TRUE),
            (ANY, [], TRUE),
            (None, [], TRUE),
        ],
    )
    def test_combined_with_other_purposes(
        self, named: Any, combined: list[CombinedWith] | None, defect: Truth
    ) -> None:
        """A consent that may name some purposes alone is combined with another if it names more."""
        purposes = frozenset(named) if isinstance(named, list) else named
        together = None if combined is None else frozenset(combined)
        assert defect is wrong(
            DefectKind.COMBINED,
            grant(reach=scope(purposes=purposes), combined_with=together),
            only_purposes=frozenset((Purpose.CIVIL_PROCEEDING, Purpose.CRIMINAL_PROCEEDING)),
        )

    @pytest.mark.parametrize(
        ("conditioned", "defect"), [(True, TRUE), (False, FALSE), (None, UNKNOWN)]
    )
    def test_conditioned(self, conditioned: bool | None, defect: Truth) -> None:
        """Care was made to depend on it."""
        assert defect is wrong(DefectKind.CONDITIONED, grant(care_was_conditioned=conditioned))

    @pytest.mark.parametrize(("single", "defect"), [(True, FALSE), (False, TRUE), (None, UNKNOWN)])
    def test_single_consent_needed(self, single: bool | None, defect: Truth) -> None:
        """42 CFR 2.31(a)(4)(i): a single consent for all future uses."""
        assert defect is wrong(
            DefectKind.SINGLE_CONSENT_NEEDED, grant(is_for_all_future_tpo=single)
        )

    @pytest.mark.parametrize(
        ("named", "kind", "defect"),
        [
            ([RecordKind.PSYCHOTHERAPY_NOTE], RecordKind.PSYCHOTHERAPY_NOTE, FALSE),
            ([RecordKind.PROGRESS_NOTE], RecordKind.PSYCHOTHERAPY_NOTE, TRUE),
            ([], RecordKind.PSYCHOTHERAPY_NOTE, TRUE),
            (
                [RecordKind.PROGRESS_NOTE, RecordKind.PSYCHOTHERAPY_NOTE],
                RecordKind.PSYCHOTHERAPY_NOTE,
                TRUE,
            ),
            ([RecordKind.PSYCHOTHERAPY_NOTE], None, UNKNOWN),
        ],
    )
    def test_kind_not_named(
        self, named: list[RecordKind], kind: RecordKind | None, defect: Truth
    ) -> None:
        """ "Everything" does not name psychotherapy notes: the kind itself, and no other, does."""
        items = frozenset(ItemDesignation(kind=one) for one in named)
        case = case_of(request(item(kind=kind)))
        assert defect is wrong(
            DefectKind.KIND_NOT_NAMED, grant(reach=scope(items=items)), case=case
        )

    def test_everything_names_no_kind(self) -> None:
        """Said on purpose or not said at all."""
        for reach in (scope(), scope(items=None)):
            assert TRUE is wrong(DefectKind.KIND_NOT_NAMED, grant(reach=reach))

    def test_without_an_item_no_kind_is_known(self) -> None:
        """In a bare situation."""
        case = case_of(situation())
        assert UNKNOWN is wrong(DefectKind.KIND_NOT_NAMED, grant(), case=case)

    @pytest.mark.parametrize("kind", DefectKind)
    def test_a_kind_that_the_law_does_not_speak_of_is_no_defect(self, kind: DefectKind) -> None:
        """Each law has its own list."""
        flawed = grant(
            form=ConsentForm.ORAL,
            known_to_be_false=True,
            combined_with=frozenset(CombinedWith),
            care_was_conditioned=True,
        )
        if kind not in {one for one, _ in IN_TIME}:
            assert () == tuple(defects(standard(), flawed, CASE))
            assert standard().citation_for(kind) is None

    def test_where_the_law_speaks_of_it(self) -> None:
        """For whoever explains a defect."""
        assert "1 CFR 2.3" == standard().citation_for(DefectKind.REVOKED)


ADULT, MINOR = date(1980, 1, 1), date(2012, 1, 1)
STRANGER = "guardian-1"


class TestWhomItLetsDisclose:
    """A consent lets disclose whom it names, if somebody has read it for that."""

    HERE = DiscloserDesignation(ref="clinic-a")
    ELSEWHERE = DiscloserDesignation(ref="clinic-b")
    PROGRAMS = DiscloserDesignation(setting=Setting.PART2_PROGRAM)
    PROGRAM_HERE = DiscloserDesignation(setting=Setting.PART2_PROGRAM, ref="clinic-a")

    @pytest.mark.parametrize(
        ("named", "ref", "settings", "defect"),
        [
            (None, None, None, FALSE),
            (None, "clinic-a", [], FALSE),
            ([], "clinic-a", [], TRUE),
            ([HERE], "clinic-a", [], FALSE),
            ([ELSEWHERE], "clinic-a", [], TRUE),
            ([ELSEWHERE, HERE], "clinic-a", [], FALSE),
            ([HERE], None, [], UNKNOWN),
            ([PROGRAMS], None, [Setting.PART2_PROGRAM], FALSE),
            ([PROGRAMS], None, [Setting.HEALTH_PLAN], TRUE),
            ([PROGRAMS], "clinic-a", None, UNKNOWN),
            ([PROGRAM_HERE], "clinic-a", [Setting.PART2_PROGRAM], FALSE),
            ([PROGRAM_HERE], "clinic-b", [Setting.PART2_PROGRAM], TRUE),
            ([PROGRAM_HERE], "clinic-a", [], TRUE),
        ],
    )
    def test_table(
        self,
        named: list[DiscloserDesignation] | None,
        ref: str | None,
        settings: list[Setting] | None,
        defect: Truth,
    ) -> None:
        """A person, a class, or both; nobody is named by an empty list."""
        by = Discloser(ref=ref, settings=None if settings is None else frozenset(settings))
        one = grant(disclosers=None if named is None else frozenset(named))
        case = case_of(evolve(request(), discloser=by))

        assert defect is wrong(DefectKind.DISCLOSER_NOT_NAMED, one, case=case)


class TestAuthority:
    """A representative on file has the authority that the file says."""

    @pytest.mark.parametrize(
        ("by", "ref", "on_file", "died", "defect"),
        [
            (Grantor.PERSONAL_REPRESENTATIVE, STRANGER, True, None, FALSE),
            (Grantor.PERSONAL_REPRESENTATIVE, STRANGER, False, None, TRUE),
            (Grantor.PERSONAL_REPRESENTATIVE, STRANGER, None, None, UNKNOWN),
            (Grantor.GUARDIAN, STRANGER, False, None, TRUE),
            (Grantor.PERSONAL_REPRESENTATIVE, "somebody-else", True, None, TRUE),
            # Of whom nothing is on file: the host's word.
            (Grantor.PERSONAL_REPRESENTATIVE, None, True, None, FALSE),
            (Grantor.CLIENT, STRANGER, False, None, FALSE),
            (Grantor.PARENT, STRANGER, False, None, FALSE),
            (None, STRANGER, False, None, FALSE),
        ],
    )
    def test_table(
        self,
        by: Grantor | None,
        ref: str | None,
        on_file: bool | None,
        died: date | None,
        defect: Truth,
    ) -> None:
        """Known to have it, known not to, not known, and not on file."""
        client = Client(ref="client-a", died=died, representatives=(guardian(on_file),))
        case = case_of(request(client=client))

        one = grant(granted_by=by, grantor_ref=ref)
        assert defect is wrong(DefectKind.NO_AUTHORITY, one, case=case)

    def test_nobody_on_file(self) -> None:
        """Then the host's word is taken."""
        one = grant(granted_by=Grantor.PERSONAL_REPRESENTATIVE, grantor_ref=STRANGER)

        assert FALSE is wrong(DefectKind.NO_AUTHORITY, one)

    @pytest.mark.parametrize(
        ("authority", "client", "defect"),
        [
            (RepresentativeAuthority.EXECUTOR, {"died": YESTERDAY}, FALSE),
            (RepresentativeAuthority.EXECUTOR, {"is_deceased": True}, FALSE),
            (RepresentativeAuthority.COURT_APPOINTED, {"is_deceased": True}, FALSE),
            (RepresentativeAuthority.EXECUTOR, {"died": TOMORROW}, TRUE),
            (RepresentativeAuthority.GUARDIAN, {"died": YESTERDAY}, TRUE),
        ],
    )
    def test_for_the_dead(
        self, authority: RepresentativeAuthority, client: dict[str, Any], defect: Truth
    ) -> None:
        """An executor decides on no health care, and needs not to once the client has died."""
        on_file = evolve(guardian(False), authority=authority)
        one = grant(granted_by=Grantor.PERSONAL_REPRESENTATIVE, grantor_ref=STRANGER)
        case = case_of(request(client=Client(ref="client-a", representatives=(on_file,), **client)))

        assert defect is wrong(DefectKind.NO_AUTHORITY, one, case=case)

    def test_of_each_subject_of_a_joint_record(self) -> None:
        """Who gives for themselves needs no authority."""
        joint = item(subjects=frozenset(("client-a", STRANGER)))
        client = Client(ref="client-a", representatives=(guardian(False),))
        one = grant(granted_by=Grantor.PERSONAL_REPRESENTATIVE, grantor_ref=STRANGER)

        assert FALSE is wrong(
            DefectKind.NO_AUTHORITY, one, case=case_of(request(joint, client=client))
        )


def guardian(may_decide: bool | None) -> Representative:
    return Representative(
        ref=STRANGER,
        authority=RepresentativeAuthority.GUARDIAN,
        may_decide_on_health_care=may_decide,
    )


DEPENDENT: dict[str, Any] = {"born": MINOR, "is_emancipated": False}
NO_PROMISE = {"is_emancipated": False, "parent_agreed_to_confidentiality": False}


class TestWhoMayGiveIt:
    """A consent is given by somebody who may give it."""

    def given(self, by: Grantor | None, ref: str | None = None, **client: Any) -> Truth:
        """Return whether the consent is theirs to give."""
        one = grant(granted_by=by, grantor_ref=ref)
        case = case_of(request(client=Client(ref="client-a", **client)))
        return ~wrong(DefectKind.NOT_THEIRS_TO_GIVE, one, case=case)

    @pytest.mark.parametrize(
        ("client", "expected"),
        [
            ({"born": ADULT}, TRUE),
            ({"is_minor": False}, TRUE),
            ({}, UNKNOWN),
            ({"born": TOMORROW}, UNKNOWN),
            ({"born": ADULT, "adjudicated_incapable": True}, FALSE),
            ({"born": ADULT, "adjudicated_incapable": False}, TRUE),
            ({"born": ADULT, "adjudicated_incapable": None}, UNKNOWN),
            ({"born": MINOR}, UNKNOWN),
            ({"born": MINOR, "is_emancipated": True}, TRUE),
            ({"born": MINOR, "may_consent_alone": True}, TRUE),
            ({**DEPENDENT, "may_consent_alone": False}, FALSE),
            ({"born": MINOR, "may_consent_alone": False}, UNKNOWN),
            ({"born": MINOR, "care_consented_by": CareConsent.MINOR_ALONE}, TRUE),
            ({"born": MINOR, "care_consented_by": CareConsent.OTHER_AUTHORIZED}, TRUE),
            ({**DEPENDENT, "care_consented_by": CareConsent.COURT}, FALSE),
            ({**DEPENDENT, "care_consented_by": CareConsent.PARENT}, FALSE),
            ({**DEPENDENT, "is_minor": True, "born": ADULT, "may_consent_alone": False}, FALSE),
        ],
        ids=str,
    )
    def test_the_client(self, client: dict[str, Any], expected: Truth) -> None:
        """An adult, an emancipated minor, or a minor who alone consented to the care."""
        assert expected is self.given(Grantor.CLIENT, **client)

    @pytest.mark.parametrize("by", [Grantor.PARENT, Grantor.GUARDIAN])
    @pytest.mark.parametrize(
        ("client", "expected"),
        [
            ({"born": MINOR, "care_consented_by": CareConsent.PARENT, **NO_PROMISE}, TRUE),
            ({"born": MINOR, "may_consent_alone": False, **NO_PROMISE}, TRUE),
            ({"born": MINOR, "may_consent_alone": False}, UNKNOWN),
            ({"born": MINOR, **NO_PROMISE}, UNKNOWN),
            ({"born": MINOR, "care_consented_by": CareConsent.MINOR_ALONE}, FALSE),
            (
                {
                    "born": MINOR,
                    "may_consent_alone": False,
                    **NO_PROMISE,
                    "is_emancipated": None,
                },
                UNKNOWN,
            ),
            (
                {
                    "born": MINOR,
                    "may_consent_alone": False,
                    "parent_agreed_to_confidentiality": True,
                },
                FALSE,
            ),
            ({"born": ADULT}, FALSE),
            ({"born": MINOR, "is_emancipated": True}, FALSE),
        ],
        ids=str,
    )
    def test_a_parent_or_guardian(
        self, by: Grantor, client: dict[str, Any], expected: Truth
    ) -> None:
        """For a minor who did not consent alone, and to whom no confidence was promised."""
        assert expected is self.given(by, **client)

    @pytest.mark.parametrize("by", [Grantor.GUARDIAN, Grantor.PERSONAL_REPRESENTATIVE])
    @pytest.mark.parametrize(
        ("may_decide", "expected"), [(True, TRUE), (False, FALSE), (None, UNKNOWN)]
    )
    def test_a_representative_on_file(
        self, by: Grantor, may_decide: bool | None, expected: Truth
    ) -> None:
        """If they may decide on health care."""
        assert expected is self.given(
            by, STRANGER, born=ADULT, representatives=(guardian(may_decide),)
        )

    @pytest.mark.parametrize(
        ("ref", "on_file", "expected"),
        [(None, True, UNKNOWN), (STRANGER, False, UNKNOWN), ("somebody", True, FALSE)],
    )
    def test_a_representative_who_is_not(
        self, ref: str | None, on_file: bool, expected: Truth
    ) -> None:
        """Somebody else than those on file; where nobody is, this is not known."""
        known = (guardian(True),) if on_file else ()
        assert expected is self.given(
            Grantor.PERSONAL_REPRESENTATIVE, ref, born=ADULT, representatives=known
        )

    @pytest.mark.parametrize("by", [Grantor.PROGRAM_DIRECTOR, Grantor.COURT, Grantor.OTHER])
    def test_nobody_else(self, by: Grantor) -> None:
        """Whoever the client is."""
        assert FALSE is self.given(by, born=ADULT)

    def test_who_did_is_asked_for(self) -> None:
        """Where it is not said."""
        assert UNKNOWN is self.given(None, born=ADULT)

    def test_each_subject_for_their_own_part(self) -> None:
        """In a record about several."""
        joint = item(subjects=frozenset(("client-a", "client-b")))
        case = case_of(request(joint, client=Client(ref="client-a", born=MINOR)))
        by_other = grant(granted_by=Grantor.OTHER, grantor_ref="client-b")

        assert FALSE is wrong(DefectKind.NOT_THEIRS_TO_GIVE, by_other, case=case)


class TestRequirements:
    """An element that a standard asks for is there, missing, or nobody has checked."""

    @pytest.mark.parametrize(("condition", "carries"), list(product((True, False, None), repeat=2)))
    def test_a_conditional_requirement(self, condition: bool | None, carries: bool | None) -> None:
        """A defect where it is asked for and missing; perhaps one where either is not known."""
        fact = asked("test.a")
        wanted = standard(ConsentRequirement(element=SIGNATURE, citation="1 CFR 3.1", when=fact))
        elements = {True: frozenset((SIGNATURE,)), False: frozenset[ConsentElement](), None: None}
        case = CASE.supposing({fact.name: condition})
        found = tuple(defects(wanted, grant(elements=elements[carries]), case))

        if condition is False or carries is True:
            assert () == found
        else:
            certain = condition is True and carries is False
            assert (Defect(what=SIGNATURE, citation="1 CFR 3.1", certain=certain),) == found

    @pytest.mark.parametrize(
        ("by", "expected"),
        [
            (Grantor.CLIENT, ()),
            (Grantor.GUARDIAN, (True,)),
            (Grantor.PARENT, (True,)),
            (None, (False,)),
        ],
    )
    def test_a_requirement_on_who_signs_for_the_client(
        self, by: Grantor | None, expected: tuple[bool, ...]
    ) -> None:
        """The client need not describe an authority to act for themselves."""
        authority = ConsentElement.REPRESENTATIVE_AUTHORITY
        wanted = standard(
            ConsentRequirement(element=authority, citation="1 CFR 3.1", if_signed_for_client=True)
        )
        found = defects(wanted, grant(elements=frozenset(), granted_by=by), CASE)

        assert expected == tuple(defect.certain for defect in found)

    @pytest.mark.parametrize(
        ("by", "ref", "expected"),
        [
            (Grantor.PARENT, None, (True,)),
            (Grantor.CLIENT, None, ()),
            (None, None, (False,)),
            (Grantor.PARENT, "client-b", ()),
        ],
    )
    def test_a_requirement_on_some_grantors(
        self, by: Grantor | None, ref: str | None, expected: tuple[bool, ...]
    ) -> None:
        """Of others it is not asked, nor of another subject of a joint record."""
        wanted = standard(
            ConsentRequirement(
                element=ConsentElement.SECOND_SIGNATURE,
                citation="1 CFR 3.1",
                if_given_by=frozenset((Grantor.PARENT,)),
            )
        )
        joint = item(subjects=frozenset(("client-a", "client-b")))
        one = grant(elements=frozenset(), granted_by=by, grantor_ref=ref)
        found = defects(wanted, one, case_of(request(joint)))

        assert expected == tuple(defect.certain for defect in found)

    def test_anybody_is_no_name(self) -> None:
        """A consent to everybody names no recipient, whatever the paper says."""
        wanted = standard(
            ConsentRequirement(element=ConsentElement.RECIPIENT_NAMED, citation="1 CFR 3.1")
        )
        named = frozenset((RecipientDesignation(kind=RecipientKind.LAW_ENFORCEMENT),))

        assert [ConsentElement.RECIPIENT_NAMED] == whats(defects(wanted, grant(), CASE))
        assert [] == whats(defects(wanted, grant(reach=scope(recipients=named)), CASE))
        through = standard(
            ConsentRequirement(element=ConsentElement.INTERMEDIARY_NAMED, citation="1 CFR 3.1")
        )
        assert [ConsentElement.INTERMEDIARY_NAMED] == whats(defects(through, grant(), CASE))
        party = standard(
            ConsentRequirement(element=ConsentElement.PARTIES_IDENTIFIED, citation="1 CFR 3.1")
        )
        assert [ConsentElement.PARTIES_IDENTIFIED] == whats(defects(party, grant(), CASE))

    def test_elements_come_first_in_the_order_of_the_text(self) -> None:
        """Then the kinds, in the standard's own order."""
        wanted = standard(
            ConsentRequirement(element=SIGNATURE, citation="1 CFR 3.2"),
            ConsentRequirement(element=EXPIRATION, citation="1 CFR 3.1"),
        )
        worst = grant(elements=frozenset(), revoked_on=MARCH_2026, period=Period(end=MARCH_2026))

        assert [SIGNATURE, EXPIRATION, DefectKind.EXPIRED, DefectKind.REVOKED] == whats(
            defects(wanted, worst, CASE)
        )

    def test_a_question_about_other_law_is_refused(self) -> None:
        """Whether a consent counts may not depend on what other law requires."""
        with pytest.raises(InvalidField) as caught:
            standard(
                ConsentRequirement(
                    element=SIGNATURE, citation="1 CFR 3.1", when=other_law.requires_it
                )
            )

        assert "ConsentStandard.requirements: expected no question about other law" == str(
            caught.value
        )


def whats(found: Iterable[Defect]) -> list[object]:
    return [defect.what for defect in found]


class TestWords:
    """A defect says itself in words, with its citation."""

    @pytest.mark.parametrize(
        ("what", "certain", "words"),
        [
            (SIGNATURE, True, "lacks: signature (1 CFR 3.1)"),
            (SIGNATURE, False, "perhaps lacks: signature (1 CFR 3.1)"),
            (DefectKind.EXPIRED, True, "has expired (1 CFR 3.1)"),
            (DefectKind.NOT_WRITTEN, False, "perhaps is not in writing (1 CFR 3.1)"),
        ],
    )
    def test_words(self, what: ConsentElement | DefectKind, certain: bool, words: str) -> None:
        """Doubt is said first."""
        assert words == str(Defect(what=what, citation="1 CFR 3.1", certain=certain))


class TestAssess:
    """A grant counts if its scope permits and nothing is wrong with it; it never half counts."""

    STRICT = standard(
        ConsentRequirement(element=SIGNATURE, citation="1 CFR 3.1"), citations=ALL_KINDS
    )
    NAMES_IT = scope(items=frozenset((ItemDesignation(kind=RecordKind.PROGRESS_NOTE),)))

    ADULT_CASE = case_of(request(client=Client(ref="client-a", born=ADULT)))

    def flawless(self, **more: Any) -> ConsentGrant:
        stated = {
            "reach": self.NAMES_IT,
            "is_for_all_future_tpo": True,
            "granted_by": Grantor.CLIENT,
            **more,
        }
        return grant(**stated)

    def test_a_flawless_grant_counts(self) -> None:
        """Under the strictest standard."""
        assert TRUE is assess(self.STRICT, self.flawless(), self.ADULT_CASE)

    @pytest.mark.parametrize(
        "flaw",
        [
            {"elements": frozenset()},
            {"form": ConsentForm.ORAL},
            {"signed_on": TOMORROW},
            {"period": Period(end=MARCH_2026)},
            {"revoked_on": MARCH_2026},
            {"known_to_be_false": True},
            {"combined_with": frozenset((CombinedWith.OTHER_PURPOSE,))},
            {"care_was_conditioned": True},
            {"reach": scope()},
            {"is_for_all_future_tpo": False},
            {"granted_by": Grantor.OTHER},
        ],
        ids=lambda flaw: next(iter(flaw)),
    )
    def test_one_defect_is_enough(self, flaw: dict[str, Any]) -> None:
        """Each kind of it, alone."""
        assert FALSE is assess(self.STRICT, self.flawless(**flaw), self.ADULT_CASE)

    @pytest.mark.parametrize(
        "doubt",
        [
            {"elements": None},
            {"form": None},
            {"combined_with": None},
            {"care_was_conditioned": None},
            {"is_for_all_future_tpo": None},
            {"granted_by": None},
        ],
        ids=lambda doubt: next(iter(doubt)),
    )
    def test_one_doubt_leaves_it_open(self, doubt: dict[str, Any]) -> None:
        """Nobody has said whether the defect is there."""
        assert UNKNOWN is assess(self.STRICT, self.flawless(**doubt), self.ADULT_CASE)

    def test_a_scope_that_does_not_reach_settles_it(self) -> None:
        """Whatever else is not known."""
        elsewhere = grant(reach=scope(recipients=None), elements=None, form=None)
        assert FALSE is assess(self.STRICT, elsewhere, CASE)
        assert FALSE is assess(standard(), grant(reach=scope(items=None)), CASE)

    def test_a_denial_is_no_consent(self) -> None:
        """However well it is written."""
        assert FALSE is assess(standard(), denial(), CASE)

    def test_a_denial_with_an_exception_is_one(self) -> None:
        """Everything but this is refused, and this is permitted."""
        but = scope(ScopeDecision.DENY, scope(ScopeDecision.PERMIT))
        assert TRUE is assess(standard(), grant(reach=but), CASE)


class TestMeets:
    """The standard is met if some grant on file counts."""

    @pytest.mark.parametrize("truths", list(product(Truth, repeat=2)), ids=str)
    def test_any_grant_will_do(self, truths: tuple[Truth, Truth]) -> None:
        """In any order."""
        stated: dict[Truth, dict[str, Any]] = {
            TRUE: {},
            FALSE: {"revoked_on": MARCH_2026},
            UNKNOWN: {"elements": None},
        }
        wanted = standard(ConsentRequirement(element=SIGNATURE, citation="1 CFR 3.1"))
        grants = tuple(
            grant(f"grant-{number}", **stated[truth]) for number, truth in enumerate(truths)
        )

        assert truths[0] | truths[1] is meets(wanted, case_of(request(consents=grants)))

    @pytest.mark.parametrize(
        ("grantors", "own_part", "expected"),
        [
            ([None], None, UNKNOWN),
            (["client-b"], False, FALSE),
            ([None, "client-b"], None, UNKNOWN),
            ([None, "client-b"], False, FALSE),
            ([], None, FALSE),
            ([None, "client-b", "client-c"], None, TRUE),
            (["client-a", "client-c", "client-b"], None, TRUE),
            ([None, "client-b", "client-c"], False, TRUE),
            ([None], False, FALSE),
            ([None], True, TRUE),
        ],
    )
    def test_of_a_joint_record_each_subject_gives_one(
        self, grantors: list[str | None], own_part: bool | None, expected: Truth
    ) -> None:
        """Unless it goes to one of them and is that one's own part."""
        joint = item(
            subjects=frozenset(("client-a", "client-b", "client-c")),
            is_recipients_own_part=own_part,
        )
        consents = tuple(
            grant(f"grant-{number}", grantor_ref=ref) for number, ref in enumerate(grantors)
        )

        spouse = Recipient(kind=RecipientKind.SPOUSE_OR_PARTNER)
        asking = evolve(request(joint, consents=consents), recipient=spouse)
        assert expected is meets(standard(), case_of(asking))

    @pytest.mark.parametrize(
        ("grantors", "agreed", "expected"),
        [
            ([None], True, TRUE),
            ([], True, FALSE),
            (["client-b"], True, FALSE),
            ([None], False, FALSE),
            ([None], None, UNKNOWN),
            ([None, "client-b"], False, TRUE),
        ],
    )
    def test_that_the_others_agreed_may_be_established(
        self, grantors: list[str | None], agreed: bool | None, expected: Truth
    ) -> None:
        """Where a law asks only the competent; a grant on file counts in any case."""
        joint = item(subjects=frozenset(("client-a", "client-b")), other_subjects_agreed=agreed)
        consents = tuple(
            grant(f"grant-{number}", grantor_ref=ref) for number, ref in enumerate(grantors)
        )

        case = case_of(request(joint, consents=consents))
        of_all = FALSE if len(grantors) < 2 else TRUE

        assert expected is meets(standard(asks_only_competent=True), case)
        assert of_all is meets(standard(), case)

    def test_without_any_it_is_not(self) -> None:
        """Consents on file are complete."""
        assert FALSE is meets(standard(), CASE)


class TestStandard:
    """A standard is a value."""

    def test_it_is_equal_and_hashed_by_what_it_says(self) -> None:
        """Also the part that says when an element is asked for."""

        def wanted(name: str) -> ConsentStandard:
            return standard(
                ConsentRequirement(element=SIGNATURE, citation="1 CFR 3.1", when=asked(name))
            )

        assert wanted("test.a") == wanted("test.a")
        assert hash(wanted("test.a")) == hash(wanted("test.a"))
        assert wanted("test.a") != wanted("test.b")
