from accounts.models import AuditEntry
from core.requests import current_request_id


def record(verb, subject=None, *, by=None, **detail):
    """Write one line of the audit trail; ``detail`` holds ids, roles and counts, never content."""
    entry = _entry(verb, subject, by, detail)
    entry.save(force_insert=True)
    return entry


def record_each(verb, subjects, *, by=None, **detail):
    """One line of the audit trail for each of ``subjects``, written at once."""
    AuditEntry.objects.bulk_create(_entry(verb, subject, by, detail) for subject in subjects)


def _entry(verb, subject, by, detail):
    return AuditEntry(
        actor_id=by.pk if by is not None else None,
        verb=verb,
        subject_label=subject._meta.label_lower if subject is not None else "",
        subject_id=str(subject.pk) if subject is not None else "",
        request_id=current_request_id(),
        detail=detail,
    )
