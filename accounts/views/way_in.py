"""The way in for somebody invited, and the mail that a demo sends."""

from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from accounts import actions, queries
from accounts.forms import AcceptForm
from core import letters
from core.pages import form_page, posted


@login_not_required
@sensitive_post_parameters()
def accept(request, token):
    """Whoever holds the mailed link makes their log-in here."""
    invitation = queries.open_invitations(token).first()
    if invitation is None:
        return render(request, "accounts/invitation_closed.html", status=404)
    form = AcceptForm(
        posted(request),
        email=invitation.email,
        initial={"language": get_language()},
    )
    return form_page(
        request,
        form,
        act=lambda form: _come_in(request, token, form.cleaned_data),
        then="home",
        done=_("Welcome!"),
        title=_("Welcome"),
        lead=_("Your log-in is %(email)s. Choose a password.") % {"email": invitation.email},
        submit=_("Begin"),
    )


def _come_in(request, token, fields):
    user = actions.accept_invitation(
        token,
        password=fields["password"],
        display_name=fields["display_name"],
        language=fields["language"],
    )
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])


@login_not_required
def closed(request):
    """A page of allauth that has no use here: an e-mail is proved by invitation, not changed."""
    raise Http404


def mail(request):
    _only_in_the_demo(request.user)
    return render(request, "accounts/mail.html", {"letters": letters.newest()})


def letter(request, name):
    _only_in_the_demo(request.user)
    chosen = letters.named(name)
    if chosen is None:
        raise Http404
    return render(request, "accounts/letter.html", {"letter": chosen})


def _only_in_the_demo(user):
    if not (settings.DEMO and user.is_staff):
        raise Http404
