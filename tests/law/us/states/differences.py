"""Where a state's module says something else than its table, and why.

By state, table and field.  The table unites in one row what a module keeps apart, so most reasons
are of that kind.
"""

__all__ = ["DIFFERENCES"]

_BY_PROFESSION = "the table's word is for several professions; the module has a rule for each"
_OTHER_LIMB = "the row leaves out a limb that its notes describe; the module has a rule for it"
_BELIEF = "a limb of the law, described in the notes, asks for no communicated threat"
_NOBODY_NAMED = "a limb of the law names nobody: whoever can prevent the danger may be told"
_NARROWER_LIMB = "one limb asks for more than another; the module keeps them apart"
_PARENT_APART = "who is told of a minor victim besides is a duty of its own, with its own end"
_REASONABLE_CARE = "the source has no list: the duty ends when reasonable care has been taken"
_NOT_THE_REPORT = "the source speaks of evidence in court, not of withholding the report"
_ON_CONDITIONS = "the exception stands on conditions, noted as left out; it is not encoded whole"

DIFFERENCES: dict[tuple[str, str, str], str] = {
    # ------------------------------------------------------------ danger
    ("AK", "duty", "communicated_by"): "the counselors' words ask for no communication by anybody",
    ("AK", "duty", "notify"): "the psychologists' section names nobody who may be told",
    ("AL", "duty", "duty"): _BY_PROFESSION,
    ("AL", "duty", "threat_to"): _OTHER_LIMB,
    ("AL", "duty", "communicated_by"): _BELIEF,
    ("AL", "duty", "notify"): _NOBODY_NAMED,
    ("AR", "duty", "imminence_required"): "the limb on a minor's self-harm does not ask for it",
    ("AR", "duty", "intent_and_ability_required"): "the limb on a minor's self-harm asks for none",
    ("AR", "duty", "discharge_options"): "telling the parent ends the duty on a minor's self-harm",
    ("AZ", "duty", "threat_to"): "the licensees' privilege section reaches danger to anybody",
    ("AZ", "duty", "communicated_by"): _BELIEF,
    ("AZ", "duty", "notify"): "the privilege section says 'victims and appropriate authorities'",
    ("DE", "duty", "threat_to"): "the permission of § 5403 reaches self and others",
    ("DE", "duty", "communicated_by"): _BELIEF,
    (
        "GA",
        "duty",
        "duty",
    ): "a duty to control is no duty to disclose: it is a rule of another kind",
    ("GA", "duty", "threat_to"): "a duty to control is no duty to disclose: it has no such terms",
    ("GA", "duty", "communicated_by"): "a duty to control is no duty to disclose: no such terms",
    ("HI", "duty", "communicated_by"): "none of the three texts read asks for a communication",
    ("HI", "duty", "imminence_required"): "the administrative rule says serious, not imminent",
    ("IA", "duty", "threat_to"): "the permission of subsection 1 does not say against whom",
    ("IA", "duty", "communicated_by"): _BELIEF,
    ("ID", "duty", "discharge_options"): _PARENT_APART,
    ("IL", "duty", "duty"): _BY_PROFESSION,
    ("IL", "duty", "threat_to"): "the permissions reach danger to anybody and to the recipient",
    ("IL", "duty", "communicated_by"): _BELIEF,
    ("IL", "duty", "notify"): _NOBODY_NAMED,
    ("IN", "duty", "communicated_by"): "the second limb rests on conduct and statements together",
    ("MA", "duty", "communicated_by"): "limb (b) needs no communicated threat, as the notes say",
    ("MA", "duty", "intent_and_ability_required"): _NARROWER_LIMB,
    ("MA", "duty", "notify"): "the section on allied professionals names nobody",
    ("MD", "duty", "communicated_by"): "'by speech, conduct, or writing' takes in what is observed",
    ("MI", "duty", "discharge_options"): _PARENT_APART,
    ("MN", "duty", "notify"): "'others in a position to prevent': the kinds that mostly are",
    (
        "MN",
        "duty",
        "discharge_options",
    ): "the police end the duty once the victim was sought in vain",
    ("MO", "duty", "discharge_options"): _REASONABLE_CARE,
    ("NC", "duty", "imminence_required"): "the limb on crime has no word on imminence, as noted",
    ("ND", "duty", "duty"): _BY_PROFESSION,
    ("NJ", "duty", "communicated_by"): "limb (2), circumstances alone, takes in limb (1)",
    ("NM", "duty", "communicated_by"): "the licensing chapters speak of a communication",
    ("NM", "duty", "imminence_required"): "the licensing chapters ask for none, as the notes say",
    ("NV", "duty", "discharge_options"): _PARENT_APART,
    ("OH", "duty", "discharge_options"): "telling the police is enough where it stands alone",
    ("OK", "duty", "duty"): _BY_PROFESSION,
    ("OK", "duty", "threat_to"): "the permissions reach danger to anybody",
    ("OK", "duty", "communicated_by"): _BELIEF,
    ("OK", "duty", "notify"): _NOBODY_NAMED,
    ("OK", "duty", "discharge_options"): "the row's own notes call the list not verified: not held",
    ("OR", "duty", "threat_to"): "neither section read speaks of danger to self by that word",
    ("PA", "duty", "discharge_options"): "the duty is to warn, so the warning ends it",
    ("RI", "duty", "notify"): "the social workers' section names nobody who may be told",
    ("SC", "duty", "threat_to"): "the intention to harm oneself is asked beside the intended crime",
    ("SC", "duty", "discharge_options"): _REASONABLE_CARE,
    ("SD", "duty", "duty"): _BY_PROFESSION,
    ("SD", "duty", "notify"): "the social workers' section names nobody who may be told",
    ("SD", "duty", "discharge_options"): _REASONABLE_CARE,
    ("TN", "duty", "discharge_options"): "the report of § 33-3-210 is a duty of its own",
    ("TX", "duty", "imminence_required"): "the limb on mental or emotional injury says immediate",
    ("TX", "duty", "immunity"): "read only in a table of no known author: not encoded",
    ("VT", "duty", "discharge_options"): _REASONABLE_CARE,
    ("WA", "duty", "threat_to"): "the counselors' permission reaches danger to the individual too",
    ("WA", "duty", "communicated_by"): "Volk and the permission ask for no communicated threat",
    ("WA", "duty", "discharge_options"): _REASONABLE_CARE,
    ("WI", "duty", "notify"): "the permission in § 51.17 names nobody who may be told",
    ("WV", "duty", "communicated_by"): "the social workers' section speaks of a communication",
    ("WY", "duty", "threat_to"): "self-harm is disclosed only in commitment proceedings: left out",
    # ------------------------------------------------------------ children
    ("AL", "child", "privileges_kept"): _NOT_THE_REPORT,
    ("AZ", "child", "privileges_kept"): _NOT_THE_REPORT,
    ("CA", "child", "counselors_listed"): "held since before, on a digest of an amending act",
    ("CA", "child", "report_to"): "held since before, on a text of § 11165.9",
    ("CO", "child", "oral_deadline_hours"): "the first rule is that before September 2025",
    ("CO", "child", "privileges_kept"): "no text read says that clergy need not report",
    ("GA", "child", "privileges_kept"): "no text read says that clergy need not report",
    ("HI", "child", "privileges_kept"): _ON_CONDITIONS,
    ("ID", "child", "privileges_kept"): _ON_CONDITIONS,
    ("IN", "child", "privileges_kept"): _NOT_THE_REPORT,
    ("KS", "child", "report_to"): "the police only when the department is closed: asked",
    ("LA", "child", "privileges_kept"): _ON_CONDITIONS,
    ("MA", "child", "privileges_kept"): "no text read says that clergy need not report",
    ("ME", "child", "privileges_kept"): "no text read says that clergy need not report",
    ("MT", "child", "privileges_kept"): "no text read says that clergy need not report",
    ("ND", "child", "privileges_kept"): "the section as quoted excepts attorneys and nobody else",
    ("TN", "child", "privileges_kept"): _ON_CONDITIONS,
    ("TX", "child", "oral_deadline_hours"): "the safe side: an act of 2025 is said to say 24",
    ("UT", "child", "privileges_kept"): _ON_CONDITIONS,
    ("VA", "child", "privileges_kept"): "the attorney's item was described and not quoted",
    ("WI", "child", "privileges_kept"): "no text read says that clergy need not report",
    ("WV", "child", "privileges_kept"): "the section on privilege was read in its opening alone",
    ("WY", "child", "privileges_kept"): _NOT_THE_REPORT,
    # ------------------------------------------------------------ adults
    ("LA", "adult", "ages"): "the age says which agency is told, not who is protected",
    ("MN", "adult", "deadline_hours"): "the word 'immediately' was read; 24 hours was not",
    ("MO", "adult", "ages"): "also from 60 on the adult must be unable to protect themselves",
    ("MT", "adult", "report_to"): "the ombudsman only for residents of long-term care: asked",
    ("NE", "adult", "abuse_kinds"): "neglect stands in the words of § 28-372 as quoted",
    ("NH", "adult", "report_to"): "the police only outside working hours: asked",
    ("NJ", "adult", "ages"): "the institutionalised elderly are left out",
    ("TX", "adult", "report_to"): "the licensing agency only for facilities: asked",
    ("WA", "adult", "abuse_kinds"): "RCW 74.34.035(1) as quoted does not name self-neglect",
    ("WA", "adult", "ages"): "from 60 on only with a functional inability",
}
