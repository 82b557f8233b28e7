from accounts.models import AuditEntry
from core.requests import current_request_id


def record(verb, subject=None, *, by=None, **detail):
    """Write one line of the audit trail; ``detail`` holds ids, roles and counts, never content."""
    return AuditEntry.objects.create(
        actor_id=by.pk if by is not None else None,
        verb=verb,
        subject_label=subject._meta.label_lower if subject is not None else "",
        subject_id=str(subject.pk) if subject is not None else "",
        request_id=current_request_id(),
        detail=detail,
    )
