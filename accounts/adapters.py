"""How allauth behaves here: nobody signs up, and the secrets of second factors are sealed."""

import base64

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter

from core.sealing import key_ring

# allauth encrypts before it has a row, so these are bound to the table only.
PLACE = "mfa_authenticator.data"


class AccountAdapter(DefaultAccountAdapter):
    def is_open_for_signup(self, request):
        """Sign-up is closed; the way in is an invitation."""
        return False

    def is_safe_url(self, url):
        """Whether to lead on to ``url``; what is no address at all leads nowhere."""
        try:
            return super().is_safe_url(url)
        except ValueError:
            return False


class SocialAccountAdapter(DefaultSocialAccountAdapter):
    def is_open_for_signup(self, request, sociallogin):
        """Single sign-on logs in users who were invited; it makes none."""
        return False


class MFAAdapter(DefaultMFAAdapter):
    def encrypt(self, text):
        return base64.b64encode(key_ring().seal(text, PLACE)).decode()

    def decrypt(self, encrypted_text):
        return key_ring().open(base64.b64decode(encrypted_text), PLACE)
