from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.models import PermissionsMixin
from django.db import models
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from core.history import track
from core.models import Record


class UserManager(BaseUserManager):
    def create_user(self, email, password=None, **fields):
        user = self.model(email=self.normalize_email(email).lower(), **fields)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email, password=None, **fields):
        return self.create_user(email, password, is_staff=True, is_superuser=True, **fields)

    def get_by_natural_key(self, email):
        return self.get(email__iexact=email)


@track(without=["password", "last_login"])
class User(Record, AbstractBaseUser, PermissionsMixin):
    """Somebody who can log in; who they are in the union is a Person."""

    email = models.EmailField(_("e-mail"), unique=True)
    display_name = models.CharField(_("name"), max_length=200, blank=True)
    language = models.CharField(
        _("language"), max_length=5, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE
    )
    current_unit = models.ForeignKey(
        "accounts.Unit",
        models.SET_NULL,
        null=True,  # null: not chosen; the highest unit of the user's roles
        blank=True,
        related_name="+",
        verbose_name=_("current unit"),
    )
    wants_reminders = models.BooleanField(
        _("remind me by mail"),
        default=True,
        help_text=_(
            "A few days before an event at which you have a place. The mail does not name it."
        ),
    )
    is_active = models.BooleanField(_("active"), default=True)
    is_staff = models.BooleanField(_("may use the rescue pages"), default=False)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = []

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(email=Lower("email")),
                name="accounts_user_email_lower_case",
                violation_error_message=_("An e-mail is stored in lower case."),
            )
        ]

    related_roles = None  # kept by ``accounts.reach`` for the time of a request

    def __str__(self):
        return self.display_name or self.email

    def get_absolute_url(self):
        return reverse("accounts:user", args=[self.pk])

    @cached_property
    def standing(self):
        """The current grants as ``[(role, unit path), …]``, read once per request."""
        return list(self.grants.current().values_list("role", "unit__path"))
