"""What every user keeps themselves: name, language, and the ways to log in."""

from django.conf import settings as configured
from django.contrib.auth.decorators import login_not_required
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django.views.i18n import set_language

from accounts import actions, queries
from accounts.forms import SettingsForm
from core.pages import form_page, posted


@login_not_required
@require_POST
def language(request):
    """Django's own switch (cookie, safe return); a user's choice is kept for the next log-in."""
    chosen = request.POST.get("language", "")
    if request.user.is_authenticated and chosen in dict(configured.LANGUAGES):
        actions.choose_language(request.user, chosen)
    return set_language(request)


def settings(request):
    form = SettingsForm(posted(request), instance=request.user)
    return form_page(
        request,
        form,
        act=lambda form: form.save(),
        then="accounts:settings",
        done=_("Your settings are saved."),
        title=_("My settings"),
        lead=_("Your name, your language and the ways you log in."),
        submit=_("Save"),
        template="accounts/settings.html",
        grants=request.user.grants.current().select_related("unit"),
        factors=queries.factors_of(request.user),
    )
