"""Facts about who is about to share."""

from operator import attrgetter

from disclosure_rules.logic.asking import SetQuestion, TermQuestion, stated
from disclosure_rules.logic.question import About
from disclosure_rules.model.discloser import Profession, Setting

__all__ = [
    "acts_for_school",
    "contract_permits",
    "is_licensed",
    "is_long_term_care_issuer",
    "is_mandated_reporter",
    "is_originator",
    "is_publicly_identified_as_sud_only",
    "notice_rules_it_out",
    "profession",
    "receives_remuneration",
    "settings",
]

profession: TermQuestion[Profession] = TermQuestion(
    name="discloser.profession",
    ask="What is the discloser by licence or role?",
    reading=attrgetter("discloser.profession"),
    about=About.SITUATION,
)
settings: SetQuestion[Setting] = SetQuestion(
    name="discloser.settings",
    ask="What is the discloser to the law (covered entity, Part 2 program, school …)?",
    reading=attrgetter("discloser.settings"),
    about=About.SITUATION,
)
is_licensed = stated(
    "discloser.is_licensed",
    "discloser.is_licensed",
    "Does the discloser hold a licence or certificate of the profession?",
    About.SITUATION,
)
is_mandated_reporter = stated(
    "discloser.is_mandated_reporter",
    "discloser.is_mandated_reporter",
    "Must you report child abuse because of the work you do, whatever your profession?",
    About.SITUATION,
)
is_originator = stated(
    "discloser.is_originator", "discloser.is_originator", "Did the discloser write the items?"
)
is_publicly_identified_as_sud_only = stated(
    "discloser.is_publicly_identified_as_sud_only",
    "discloser.publicly_identified_as_sud_only",
    "Is the facility publicly known as one for substance use disorder services only?",
    About.SITUATION,
)
receives_remuneration = stated(
    "discloser.receives_remuneration",
    "discloser.receives_remuneration",
    "Is the discloser paid for the disclosure, directly or indirectly, for the recipient?",
)
contract_permits = stated(
    "discloser.contract_permits",
    "discloser.contract_permits",
    "Are you a business associate whose contract permits or requires this disclosure?",
    remedy="a business associate contract that permits this disclosure",
)
is_long_term_care_issuer = stated(
    "discloser.is_long_term_care_issuer",
    "discloser.is_long_term_care_issuer",
    "Is the discloser an issuer of long-term care policies?",
    About.SITUATION,
)
notice_rules_it_out = stated(
    "discloser.notice_rules_it_out",
    "discloser.notice_rules_it_out",
    "Is your own notice of privacy practices known to rule this out?",
)
acts_for_school = stated(
    "discloser.acts_for_school",
    "discloser.acts_for_school",
    "Does the discloser act for an educational agency in this matter?",
    About.SITUATION,
)
