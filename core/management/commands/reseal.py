"""Seals everything again with the first key of SEALING_KEYS, so that older keys can go.

The last key of the ring must stay: blind indexes are made with it.
"""

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from django.apps import apps
from django.core.management import BaseCommand
from django.db import transaction

from core.fields import SealedTextField
from core.sealing import SEPARATOR, key_ring

BATCH = 500


class Command(BaseCommand):
    help = "Seal every sealed value again with the first key of SEALING_KEYS."

    def handle(self, **options):
        for model in apps.get_models():
            names = sealed_fields(model)
            if names:
                self.stdout.write(f"{model._meta.label}: {reseal(model, names)}")
        self.stdout.write(f"{Authenticator._meta.label}: {reseal_factors()}")


def sealed_fields(model):
    if model._meta.proxy:
        return []
    return [field.name for field in model._meta.local_fields if isinstance(field, SealedTextField)]


def reseal(model, names):
    """How many rows of ``model`` were sealed by an older key and are now by the active one."""
    done, last = 0, None
    while batch := pks_after(model, last):
        done += reseal_batch(model, names, batch)
        last = batch[-1]
    return done


def pks_after(model, last):
    rows = model._base_manager.order_by("pk")
    return list((rows.filter(pk__gt=last) if last else rows).values_list("pk", flat=True)[:BATCH])


@transaction.atomic
def reseal_batch(model, names, pks):
    rows = model._base_manager.select_for_update(of=["self"]).filter(pk__in=pks)
    stale = [row for row in rows if any(is_stale(row.__dict__[name]) for name in names)]
    for row in stale:
        row.save(update_fields=names)
    return len(stale)


def is_stale(sealed):
    """Whether bytes from the database name another key than the active one."""
    sealed = bytes(sealed)
    return bool(sealed) and sealed.partition(SEPARATOR)[0] != key_ring().active.encode()


@transaction.atomic
def reseal_factors():
    """The secrets of second factors, which allauth keeps in its own table."""
    adapter = get_adapter()
    factors = list(Authenticator.objects.select_for_update().exclude(type="webauthn"))
    for factor in factors:
        for name in {"secret", "seed"} & factor.data.keys():
            factor.data[name] = adapter.encrypt(adapter.decrypt(factor.data[name]))
        factor.save(update_fields=["data"])
    return len(factors)
