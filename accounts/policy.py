"""Who may do what: role × object × verb, the only place where it is written down.

Querysets, buttons, ``docs/PERMISSIONS.md`` and the tests read it. Objects are model labels; a
label with a field ("contacts.contact.note") is a part that is guarded apart from its row. What a
role may do holds where its grant or relation reaches (ARCHITECTURE §6), never everywhere.
"""

from accounts.enums import Role, Verb

AUTHOR = "author"  # the user who wrote the row, whatever else they are

EVERYTHING = "list read create update remove export approve"
WORK = "list read create update"
LOOK = "list read"

ADMIN, OFFICIAL, LEADERSHIP = Role.PROGRAMME_ADMIN, Role.OFFICIAL, Role.LEADERSHIP
USER_ADMIN, PROTECTION = Role.USER_ADMIN, Role.DATA_PROTECTION
TRAINER, MENTOR = Role.TRAINER, Role.MENTOR
ORGANISER, REPRESENTATIVE, ADVISER = Role.ORGANISER, Role.REPRESENTATIVE, Role.ADVISER
COACH = Role.COACH

_TABLE = {
    "accounts.user": {USER_ADMIN: "list read create update"},
    "accounts.unit": {
        ADMIN: LOOK,
        OFFICIAL: LOOK,
        LEADERSHIP: LOOK,
        USER_ADMIN: WORK,
        PROTECTION: LOOK,
    },
    "accounts.grant": {USER_ADMIN: "list read create remove", PROTECTION: LOOK},
    "accounts.invitation": {USER_ADMIN: "list read create remove"},
    "accounts.auditentry": {PROTECTION: "list read export"},
    "people.person": {
        ADMIN: EVERYTHING,
        OFFICIAL: f"{WORK} export",
        TRAINER: LOOK,
        ORGANISER: LOOK,
        COACH: LOOK,
    },
    "people.person.user": {ADMIN: f"{LOOK} update", USER_ADMIN: f"{LOOK} update"},
    # Two persons who are one; to update a merge is to undo it.
    "people.merge": {ADMIN: WORK, OFFICIAL: WORK},
    "people.membership": {ADMIN: EVERYTHING, OFFICIAL: f"{WORK} export"},
    "people.contactdetail": {ADMIN: WORK, OFFICIAL: WORK, TRAINER: LOOK},
    # An adviser sees what is open at the groups they follow up or stand in for, nothing else (E17).
    "people.task": {ADMIN: LOOK, OFFICIAL: LOOK, ADVISER: LOOK, AUTHOR: "list read update"},
    "workplaces.employer": {ADMIN: EVERYTHING, OFFICIAL: WORK},
    "workplaces.workplace": {
        ADMIN: EVERYTHING,
        OFFICIAL: f"{WORK} export",
        TRAINER: LOOK,
        MENTOR: LOOK,
        ORGANISER: LOOK,
        REPRESENTATIVE: LOOK,
        ADVISER: LOOK,
    },
    "workplaces.headcount": {
        ADMIN: EVERYTHING,
        OFFICIAL: WORK,
        MENTOR: LOOK,
        ORGANISER: LOOK,
        ADVISER: LOOK,
    },
    "workplaces.employment": {ADMIN: EVERYTHING, OFFICIAL: WORK, ORGANISER: LOOK},
    "workplaces.area": {
        ADMIN: EVERYTHING,
        OFFICIAL: f"{WORK} remove export",
        MENTOR: LOOK,
        ORGANISER: f"{WORK} remove",
        REPRESENTATIVE: LOOK,
    },
    "workplaces.function": {ADMIN: EVERYTHING, OFFICIAL: WORK, ORGANISER: LOOK},
    "workplaces.workscouncil": {
        ADMIN: EVERYTHING,
        OFFICIAL: WORK,
        MENTOR: LOOK,
        ORGANISER: LOOK,
        REPRESENTATIVE: LOOK,
        ADVISER: LOOK,
    },
    "workplaces.topic": {
        ADMIN: EVERYTHING,
        OFFICIAL: WORK,
        MENTOR: LOOK,
        ORGANISER: WORK,
        REPRESENTATIVE: "list read create",
        ADVISER: "list read create",
    },
    "workplaces.agreement": {
        ADMIN: EVERYTHING,
        OFFICIAL: WORK,
        MENTOR: LOOK,
        ORGANISER: LOOK,
        REPRESENTATIVE: LOOK,
        ADVISER: LOOK,
    },
    "workplaces.signal": {
        ADMIN: EVERYTHING,
        OFFICIAL: WORK,
        MENTOR: "list read create",
        ORGANISER: "list read create",
        REPRESENTATIVE: "list read create",
        ADVISER: "list read create",
    },
    # Frozen pictures of a workplace; each part of one is shown to who may read what it was made
    # of (workplaces.permissions.parts_of_picture). Nobody changes one.
    "workplaces.snapshot": {
        ADMIN: "list read create",
        OFFICIAL: "list read create",
        MENTOR: LOOK,
        ORGANISER: "list read create",
        REPRESENTATIVE: LOOK,
        ADVISER: "list read create",
    },
    # Whether a group has the basic conditions to set out, and that it did (C16).
    "workplaces.trajectory": {
        ADMIN: WORK,
        OFFICIAL: WORK,
        ORGANISER: LOOK,
        REPRESENTATIVE: LOOK,
        ADVISER: WORK,
    },
    # What the levels of a rating mean; whoever rates reads the wording that applies there.
    "workplaces.scale": {ADMIN: "list read create", OFFICIAL: "list read create"},
    # How colleagues stand to the union. To update one is to correct it by a new one. A mentor and
    # a representative say what they heard and read nothing back (C4, ARCHITECTURE §6).
    "workplaces.assessment": {
        ADMIN: WORK,
        OFFICIAL: WORK,
        MENTOR: "create",
        ORGANISER: WORK,
        REPRESENTATIVE: "create",
    },
    "workplaces.tie": {ADMIN: WORK, OFFICIAL: WORK, ORGANISER: WORK},
    "workplaces.responsibility": {ADMIN: EVERYTHING, OFFICIAL: WORK, ADVISER: LOOK},
    "workplaces.absence": {ADMIN: EVERYTHING, OFFICIAL: f"{WORK} remove"},
    "workplaces.cadence": {ADMIN: EVERYTHING, OFFICIAL: f"{WORK} remove"},
    "programmes.programme": {
        ADMIN: EVERYTHING,
        OFFICIAL: f"{LOOK} export",
        LEADERSHIP: LOOK,
        TRAINER: LOOK,
        MENTOR: LOOK,
        ORGANISER: LOOK,
    },
    "programmes.goal": {ADMIN: EVERYTHING, OFFICIAL: LOOK, LEADERSHIP: LOOK, TRAINER: LOOK},
    "programmes.milestone": {ADMIN: EVERYTHING, OFFICIAL: LOOK, LEADERSHIP: LOOK, TRAINER: LOOK},
    "programmes.funding": {ADMIN: EVERYTHING, OFFICIAL: LOOK},
    "programmes.partnership": {
        ADMIN: EVERYTHING,
        OFFICIAL: LOOK,
        LEADERSHIP: LOOK,
        TRAINER: LOOK,
    },
    "events.event": {
        ADMIN: EVERYTHING,
        OFFICIAL: f"{WORK} export",
        TRAINER: WORK,
        ORGANISER: WORK,
    },
    # Houses and online rooms that all units may use.
    "events.venue": {ADMIN: WORK, OFFICIAL: WORK, TRAINER: LOOK, ORGANISER: LOOK},
    "events.participation": {
        ADMIN: EVERYTHING,
        OFFICIAL: f"{WORK} export",
        TRAINER: WORK,
        ORGANISER: WORK,
    },
    "campaigns.campaign": {
        ADMIN: EVERYTHING,
        OFFICIAL: f"{WORK} export",
        TRAINER: LOOK,
        ORGANISER: "list read update",
    },
    "campaigns.team": {ADMIN: EVERYTHING, OFFICIAL: WORK, TRAINER: LOOK, ORGANISER: WORK},
    "campaigns.action": {ADMIN: EVERYTHING, OFFICIAL: WORK, TRAINER: LOOK, ORGANISER: WORK},
    "campaigns.mediaitem": {ADMIN: EVERYTHING, OFFICIAL: WORK, TRAINER: LOOK, ORGANISER: WORK},
    "campaigns.objective": {ADMIN: EVERYTHING, OFFICIAL: WORK, TRAINER: LOOK, ORGANISER: WORK},
    # What members and others want and how they voted, as counts without names (C13).
    "campaigns.demand": {ADMIN: WORK, OFFICIAL: WORK, TRAINER: LOOK, ORGANISER: WORK},
    "campaigns.survey": {ADMIN: WORK, OFFICIAL: WORK, TRAINER: LOOK, ORGANISER: WORK},
    # Who says yes to what: it tells how colleagues stand to the union (C4), so no trainer reads it.
    "campaigns.structuretest": {ADMIN: WORK, OFFICIAL: WORK, ORGANISER: WORK},
    "contacts.contact": {
        ADMIN: EVERYTHING,
        OFFICIAL: f"{WORK} export",
        MENTOR: "list read create",
        ORGANISER: "list read create",
        REPRESENTATIVE: "create",
        ADVISER: "create",
        AUTHOR: "list read update",
    },
    "contacts.contact.note": {ADMIN: "read", OFFICIAL: "read", AUTHOR: "read"},
    # Who leads a case is its author; its confidentiality names mentors or the adviser. Officials
    # see how many there are and never one of them (B6).
    "contacts.advicecase": {
        MENTOR: "list read create",
        ORGANISER: "create",
        REPRESENTATIVE: "create",
        ADVISER: "list read create",
        AUTHOR: "list read update",
    },
    "cohorts.curriculum": {ADMIN: EVERYTHING, OFFICIAL: LOOK, TRAINER: LOOK},
    "cohorts.cohort": {
        ADMIN: EVERYTHING,
        OFFICIAL: f"{LOOK} export",
        TRAINER: "list read update",
    },
    "cohorts.application": {ADMIN: WORK, OFFICIAL: LOOK, TRAINER: WORK},
    "cohorts.decision.why": {ADMIN: "read", TRAINER: "read"},
    "cohorts.enrolment": {
        ADMIN: f"{WORK} remove export",  # a completion is a trainer's word (A10)
        OFFICIAL: LOOK,
        TRAINER: "list read create update approve",
    },
    "cohorts.signoff": {ADMIN: LOOK, OFFICIAL: LOOK, TRAINER: "list read create remove"},
    # A trainer reads what was shared with them by name; everybody else sees a count (A4).
    "cohorts.reflection": {TRAINER: "read", AUTHOR: "list read create update remove"},
    "cohorts.sessionnote": {TRAINER: "create", AUTHOR: "read update"},
    # Who may be set as trainer (A11): a trainer's own word about themselves would not do.
    "cohorts.coachqualification": {ADMIN: WORK, OFFICIAL: LOOK},
    # What can be learnt is for everybody who works with groups; what a group needs is not.
    "cohorts.course": {
        ADMIN: WORK,
        OFFICIAL: LOOK,
        TRAINER: LOOK,
        MENTOR: LOOK,
        ORGANISER: LOOK,
        REPRESENTATIVE: LOOK,
        ADVISER: LOOK,
    },
    "cohorts.need": {
        ADMIN: WORK,
        OFFICIAL: WORK,
        MENTOR: "list read create",
        ORGANISER: "list read create",
        REPRESENTATIVE: WORK,
        ADVISER: WORK,
    },
    # Who advises proposes, the group's board decides: its representatives, or an administrator
    # who notes it for them, and never who proposed it; to update one is to carry out what the
    # board accepted, which the staff do (A14, E6).
    "cohorts.courseproposal": {
        ADMIN: f"{WORK} approve",
        OFFICIAL: WORK,
        REPRESENTATIVE: "list read approve",
        ADVISER: "list read create",
    },
    "cohorts.session": {ADMIN: EVERYTHING, OFFICIAL: LOOK, TRAINER: WORK},
    "mentors.mentor": {ADMIN: EVERYTHING, OFFICIAL: f"{WORK} export", MENTOR: LOOK},
    "mentors.workplaceproject": {ADMIN: EVERYTHING, OFFICIAL: f"{WORK} export", MENTOR: LOOK},
    "mentors.coachassignment": {ADMIN: WORK, OFFICIAL: WORK, COACH: LOOK},
    "mentors.coaching": {COACH: "list read create", AUTHOR: LOOK},
    "mentors.coaching.note": {AUTHOR: "read"},
    # How somebody acts (C7): its author's, and of the other when it is shared.
    "mentors.behaviourprofile": {COACH: "read create", AUTHOR: "list read create update"},
    "mentors.developmentstep": {ADMIN: LOOK, OFFICIAL: LOOK, COACH: WORK},
    "metrics.measurement": {ADMIN: f"{LOOK} export", OFFICIAL: f"{LOOK} export", LEADERSHIP: LOOK},
    # On the charts of a unit; those of a programme are marked by who sets its goals.
    "metrics.annotation": {ADMIN: f"{WORK} remove", OFFICIAL: f"{WORK} remove"},
    "metrics.reconciliationrun": {ADMIN: LOOK, OFFICIAL: LOOK},
}

POLICY = {
    label: {role: frozenset(Verb(word) for word in verbs.split()) for role, verbs in row.items()}
    for label, row in _TABLE.items()
}


def roles_with(label, verb):
    """The roles that may ``verb`` rows of ``label``. Raises KeyError for an unknown label."""
    return {role for role, verbs in POLICY[label].items() if verb in verbs and role != AUTHOR}


def author_verbs(label):
    """What the author of a row may do with it."""
    return POLICY[label].get(AUTHOR, frozenset())
