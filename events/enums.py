from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class EventKind(TextChoices):
    TRAINING = "training", _("training")
    SUPERVISION = "supervision", _("supervision")
    ACTION = "action", _("action")
    CONFERENCE = "conference", _("conference")
    MEETING = "meeting", _("meeting")
    COURSE = "course", _("course")
    WORKSHOP = "workshop", _("workshop")


# Planned inside their campaign or cohort, never by themselves.
PLANNED_ELSEWHERE = (EventKind.ACTION, EventKind.TRAINING, EventKind.SUPERVISION)
# Whoever has a place there is expected: who stays away is excused and does not just leave the list.
EXPECTING = (EventKind.TRAINING, EventKind.SUPERVISION)


class Mode(TextChoices):
    IN_PERSON = "in_person", _("in person")
    DIGITAL = "digital", _("digital")
    HYBRID = "hybrid", _("hybrid")


class EventState(TextChoices):
    PLANNED = "planned", _("planned")
    HELD = "held", _("held")
    CANCELLED = "cancelled", _("cancelled")


NEXT_STATES = {
    EventState.PLANNED: {EventState.HELD, EventState.CANCELLED},
    EventState.HELD: {EventState.PLANNED},
    EventState.CANCELLED: {EventState.PLANNED},
}


class ParticipationState(TextChoices):
    INVITED = "invited", _("invited")
    REGISTERED = "registered", _("registered")
    WAITING = "waiting", _("on the waiting list")
    ATTENDED = "attended", _("present")
    EXCUSED = "excused", _("excused")
    ABSENT = "absent", _("absent")
    CANCELLED = "cancelled", _("cancelled")


# Of two states of one person, the later one here says more.
MORE_TELLING = (
    ParticipationState.CANCELLED,
    ParticipationState.INVITED,
    ParticipationState.WAITING,
    ParticipationState.REGISTERED,
    ParticipationState.EXCUSED,
    ParticipationState.ABSENT,
    ParticipationState.ATTENDED,
)

TAKES_A_PLACE = (
    ParticipationState.REGISTERED,
    ParticipationState.ATTENDED,
    ParticipationState.EXCUSED,
    ParticipationState.ABSENT,
)
# What attendance is set to; REGISTERED takes a mark back.
MARKS = TAKES_A_PLACE
ONLINE = "online"  # what a button says of who was present by screen
# From here one may still step back; who was marked took part or stayed away.
MAY_CANCEL = (
    ParticipationState.INVITED,
    ParticipationState.REGISTERED,
    ParticipationState.WAITING,
)
# Who is told when the event itself changes.
COUNTS_ON_IT = MAY_CANCEL
# Until the event is over one may say for oneself whether one comes; who was marked present or
# absent was there or not.
MAY_ANSWER = (*MAY_CANCEL, ParticipationState.CANCELLED, ParticipationState.EXCUSED)
# Without a place: nothing to miss, but somebody may come all the same.
WITHOUT_A_PLACE = (ParticipationState.INVITED, ParticipationState.WAITING)


class AttendeeKind(TextChoices):
    UNION = "union", _("union")
    EMPLOYEE = "employee", _("employees")
    PARTNER = "partner", _("partners")
    COMPANY = "company", _("companies")
    PROJECT = "project", _("projects")


class FileKind(TextChoices):
    PRESENTATION = "presentation", _("presentation")
    PHOTO = "photo", _("photo")
    OTHER = "other", _("other")


class FileVisibility(TextChoices):
    PLANNERS = "planners", _("only those who plan the event")
    READERS = "readers", _("everybody who sees the event or takes part")


class MediaType(TextChoices):
    PDF = "application/pdf", "PDF"
    JPEG = "image/jpeg", _("picture")


class AgendaKind(TextChoices):
    PRESENTATION = "presentation", _("presentation")
    DISCUSSION = "discussion", _("discussion")
    EXERCISE = "exercise", _("exercise")
    BREAK = "break", _("break")
    OTHER = "other", _("other")


class Verdict(TextChoices):
    GOOD = "good", _("it suited well")
    PARTLY = "partly", _("it suited in part")
    POOR = "poor", _("it did not suit")


# In which ways people can have taken part in an event planned as …
WAYS = {
    Mode.IN_PERSON: (Mode.IN_PERSON,),
    Mode.DIGITAL: (Mode.DIGITAL,),
    Mode.HYBRID: (Mode.IN_PERSON, Mode.DIGITAL),
}


class NoticeKind(TextChoices):
    LINK = "link", _("link for answering")
    REMINDER = "reminder", _("reminder")
    PLACE = "place", _("place that became free")
    CALLED_OFF = "called_off", _("called off")
    BACK_ON = "back_on", _("takes place after all")
    MOVED = "moved", _("another day")
