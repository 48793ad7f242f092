"""The modules on minors, field by field against the frozen table."""

import pytest

from disclosure_rules import Duty, Profession, Rule
from disclosure_rules.law import us
from disclosure_rules.law.patterns.minors_consent import Access, ParentsAccess
from disclosure_rules.logic.condition import AtLeast, IsIn
from tests.law.us.states.packages import MINORS, basis_of, package_of, rules_of

ACCESS = {
    "barred_when_minor_consents": Access.BARRED,
    "provider_discretion": Access.DISCRETION,
    "allowed": Access.RIGHT,
}

CITED_OTHERWISE: dict[str, tuple[str, str]] = {
    "CO": ("Colo. Rev. Stat. § 27-81-109", "without the section that is remembered"),
    "ME": (MINORS["ME"]["mental_health_citation"], "one rule for both kinds of care"),
    "NM": (MINORS["NM"]["mental_health_citation"], "one rule for both kinds of care"),
    "OR": (MINORS["OR"]["mental_health_citation"], "one rule for both kinds of care"),
    "SC": (MINORS["SC"]["mental_health_citation"], "one rule for both kinds of care"),
    "TX": (MINORS["TX"]["mental_health_citation"], "one rule for both kinds of care"),
}
"""By state: how care for substance use is cited instead, with the reason."""

AGES_OTHERWISE: dict[tuple[str, str], tuple[int, str]] = {
    ("SC", "outpatient_mental_health_age"): (0, "§ 63-5-350 lets younger minors, on a condition"),
    ("SC", "sud_treatment_age"): (0, "§ 63-5-350 lets younger minors, on a condition"),
}
"""By state and field: the age that is held instead, with the reason."""

ACCESS_OTHERWISE: dict[str, tuple[Access, str]] = {
    "VA": (
        Access.RIGHT,
        "§ 20-124.6 gives parents access to other care; how it stands to care to which the minor "
        "consented is not stated, so of that nothing is held",
    ),
}
"""By state: what is held of a parent's access instead, with the reason."""


def from_memory(state: str, field: str) -> bool:
    """Return whether a field of a row is from memory, and no law."""
    row = MINORS[state]
    return row["verified"] == "memory_only" or field in row["fields_from_memory"]


def duties(state: str, citation: str | None) -> list[Duty]:
    """Return the duties to check consent that rest on a citation."""
    return [
        rule
        for provision, rule in basis_of(state)
        if isinstance(rule, Duty)
        and provision.citation == citation
        and ".minors." in rule.id
        and not rule.id.endswith((".outside", ".majority"))
    ]


def age_of(rule: Rule) -> int:
    """Return the age that a rule asks for, 0 if it asks for none."""
    return max((one.bound for one in rule.when.atoms() if isinstance(one, AtLeast)), default=0)


def parents(state: str) -> tuple[ParentsAccess, ...]:
    """Return what a state's module says of parents' access."""
    minors = getattr(package_of(state), "minors", None)
    found: tuple[ParentsAccess, ...] = getattr(minors, "PARENTS", ())
    return found


@pytest.mark.parametrize("state", sorted(MINORS))
class TestEachState:
    """A minor's own consent, and what a parent may see."""

    @pytest.mark.parametrize(
        ("field", "cited"),
        [
            ("outpatient_mental_health_age", "mental_health_citation"),
            ("sud_treatment_age", "sud_citation"),
        ],
    )
    def test_age(self, state: str, field: str, cited: str) -> None:
        """A confirmed age is a rule of that age; nothing from memory is."""
        row = MINORS[state]
        known = row[field] is not None and not (
            from_memory(state, field) or from_memory(state, cited)
        )
        citation = row[cited]
        if cited == "sud_citation":
            citation = CITED_OTHERWISE.get(state, (citation, ""))[0]
        found = duties(state, citation) if known else []
        assert bool(found) is known
        expected, _ = AGES_OTHERWISE.get((state, field), (row[field], ""))
        wants_parent = any("parents_consent" in one.id for one in found)
        if known and not wants_parent:
            assert expected in {age_of(one) for one in found}
        if known and wants_parent:
            assert expected == 18

    def test_parents_access(self, state: str) -> None:
        """Barred, at discretion or of right, as confirmed; else nothing."""
        row = MINORS[state]
        said = ACCESS.get(row["parental_access"])
        if from_memory(state, "parental_access"):
            said = None
        if state in ACCESS_OTHERWISE:
            said = ACCESS_OTHERWISE[state][0]
        kinds = {one.access for one in parents(state)}
        assert (said in kinds) if said is not None else not kinds

    def test_majority(self, state: str) -> None:
        """An age other than 18 is a rule."""
        found = [one for one in rules_of(state) if one.id.endswith(".minors.majority")]
        stated = MINORS[state]["age_of_majority"]
        assert bool(found) is (stated != 18)
        assert all(stated == age_of(one) for one in found)

    def test_is_marked_as_it_was_confirmed(self, state: str) -> None:
        """A row that rests on what others say marks every rule that rests on it."""
        if MINORS[state]["verified"] == "secondary_source":
            cited = {MINORS[state][name] for name in ("mental_health_citation", "sud_citation")}
            assert all(
                provision.is_secondary
                for provision, rule in basis_of(state)
                if ".minors." in rule.id and provision.citation in cited
            )

    def test_counselors(self, state: str) -> None:
        """Where a counselor cannot rely on the rule, a counselor is told so."""
        row = MINORS[state]
        if row["lpc_within_mental_health_consent_rule"] is not False:
            return
        professions = [
            atom.terms
            for one in duties(state, row["mental_health_citation"])
            for atom in one.when.atoms()
            if isinstance(atom, IsIn) and atom.asked.name == "discloser.profession"
        ]
        wants_parent = any(
            "parents_consent" in one.id for one in duties(state, row["mental_health_citation"])
        )
        assert wants_parent or professions
        assert all(Profession.COUNSELOR not in terms for terms in professions)


class TestReasons:
    """What is not held, and why."""

    def test_states_without_a_rule(self) -> None:
        """States of which nothing on minors is held, as their rows have nothing confirmed."""
        without = {
            state
            for state in us.STATES
            if not any(".minors." in rule.id for rule in rules_of(state))
        }
        assert {"AK", "AR", "KS", "NC", "NH", "UT", "WY"} == without

    @pytest.mark.parametrize("state", ["AK", "AR", "KS", "NC", "NH", "UT", "WY"])
    def test_they_say_so(self, state: str) -> None:
        """In every decision."""
        law = next(one for one in package_of(state).LAWS if one.id == state.lower())
        assert "a minor's own consent" in str(law.leaves_out)
