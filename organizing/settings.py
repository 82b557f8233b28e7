"""All settings, from the environment only; ``.env.example`` lists the variables."""

import pghistory
import pgtrigger
from celery.schedules import crontab
from csp.constants import NONE, SELF
from kombu import Queue

from organizing import environment as env

BASE_DIR = env.ROOT
LOCAL_DIR = BASE_DIR / ".local"

DEBUG = env.flag("DEBUG", default=False)
DEMO = env.flag("DEMO", default=False)  # a banner, mail into files, log-ins that are printed
TESTING = env.flag("TESTING", default=False)
SECRET_KEY = env.text("SECRET_KEY")
SEALING_KEYS = env.text("SEALING_KEYS")
PUBLIC_URL = env.url("PUBLIC_URL", ("http", "https"), "http://localhost:8000").rstrip("/")
BEHIND_PROXY = env.flag("BEHIND_PROXY", default=False)
HTTPS = PUBLIC_URL.startswith("https://")
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "localhost,127.0.0.1")

APPS = [
    "core",
    "accounts",
    "workbench",
    "people",
    "workplaces",
    "programmes",
    "events",
    "outreach",
    "campaigns",
    "contacts",
    "cohorts",
    "mentors",
    "metrics",
    "organizing",
]
INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "crispy_bootstrap5",
    "crispy_forms",
    "csp",
    "django_filters",
    "django_htmx",
    "django_tables2",
    "pghistory",
    "pgtrigger",
    "template_partials",
    *APPS,
]

MIDDLEWARE = [
    "core.middleware.request_id",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "metrics.middleware.ring_after_write",
    "core.middleware.get_never_writes",
    "core.limits.Limits",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "core.middleware.no_store",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "accounts.middleware.language_of_user",
    "core.middleware.History",
    "django.contrib.auth.middleware.LoginRequiredMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "accounts.middleware.note_activity",
    "django.contrib.messages.middleware.MessageMiddleware",
    "core.middleware.no_nul_in_path",
    "accounts.middleware.require_second_factor",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "organizing.urls"
WSGI_APPLICATION = "organizing.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "organizing.context.frame",
            ],
        },
    }
]
CRISPY_ALLOWED_TEMPLATE_PACKS = CRISPY_TEMPLATE_PACK = "bootstrap5"
DJANGO_TABLES2_TEMPLATE = "components/table.html"

# Database ----------------------------------------------------------------------------------

STATEMENT_TIMEOUT_MS = env.number("STATEMENT_TIMEOUT_MS", 10_000)  # of pages; manage.py sets more
DATABASES = {
    "default": env.database(
        application_name="organizing",
        connect_timeout=5,
        options=f"-c statement_timeout={STATEMENT_TIMEOUT_MS} -c lock_timeout=5000"
        # A killed process must not go on computing, and keep its locks, until the time-out.
        " -c client_connection_check_interval=1000",
    )
    | {
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "TEST": {"TEMPLATE": env.text("TEST_TEMPLATE", "") or None},  # see tools.migrated
    }
}

PGHISTORY_LEVEL = pgtrigger.Statement
PGHISTORY_OBJ_FIELD = pghistory.ObjForeignKey(related_name="history")
PGHISTORY_MIDDLEWARE_METHODS = ("POST",)
PGHISTORY_INSTALL_CONTEXT_FUNC_ON_MIGRATE = True

# Redis: a bell and a cache. Nothing is lost with it, and a page never waits for it long. ------

REDIS_URL = env.url("REDIS_URL", ("redis", "rediss"))
REDIS_TIMEOUT_S = 1
CACHES = {
    "default": {  # holds the rate limits of log-ins, which must work when Redis is away
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "cache_entries",
        "OPTIONS": {"MAX_ENTRIES": 100_000},  # too few, and an attack would flush its own limits
    },
    "figures": {
        "BACKEND": "core.caches.FailSafeRedisCache",
        "LOCATION": REDIS_URL,
        "OPTIONS": {"socket_timeout": REDIS_TIMEOUT_S, "socket_connect_timeout": REDIS_TIMEOUT_S},
    },
}

CELERY_BROKER_URL = REDIS_URL
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "socket_timeout": REDIS_TIMEOUT_S,
    "socket_connect_timeout": REDIS_TIMEOUT_S,
    "retry_on_timeout": False,
    "max_retries": 0,  # else a publisher without a connection tries for four to six seconds
}
CELERY_TASK_PUBLISH_RETRY_POLICY = {"max_retries": 0, "interval_start": 0}
CELERY_TASK_IGNORE_RESULT = True
# A message is only a bell: what is to be done stands in PostgreSQL, and beat rings again. So none
# is acknowledged. Over an acknowledgement that Redis does not take, a worker dies or goes deaf.
CELERY_TASK_QUEUES = [Queue(name, no_ack=True) for name in ("celery", "metrics", "imports", "mail")]
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_ROUTES = {
    "metrics.tasks.*": {"queue": "metrics"},
    "events.tasks.*": {"queue": "mail"},
    "contacts.tasks.*": {"queue": "mail"},
    "cohorts.tasks.*": {"queue": "mail"},
}
CELERY_TIMEZONE = TIME_ZONE = env.text("TIME_ZONE", "Europe/Berlin")
# A workplace that nobody visited for so long stands under what needs attention.
VISIT_EVERY_DAYS = env.number("VISIT_EVERY_DAYS", 180, least=1)
# So long before its last day a programme's funding is warned of (B10).
FUNDING_WARNING_DAYS = env.number("FUNDING_WARNING_DAYS", 365, least=1)
# A join so long after a visit is shown as one that followed it (E14).
JOIN_FOLLOWS_VISIT_DAYS = env.number("JOIN_FOLLOWS_VISIT_DAYS", 30, least=1)
# A campaign goes public when so many of those who could said yes in a structure test. Sources name
# 65 % (OPEIU, EWOC) to 90 % (PCS on McAlevey); none holds everywhere.
GO_PUBLIC_PERCENT = env.number("GO_PUBLIC_PERCENT", 65, least=1)
# So long before its first day those who have a place at an event are reminded of it.
REMIND_DAYS_BEFORE = env.number("REMIND_DAYS_BEFORE", 3, least=1)
MEASURE_EVERY_S = env.number("MEASURE_EVERY_S", 15, least=1)
SEND_EVERY_S = 60  # mail that was asked for is rung for at once; this is for what failed
CELERY_BEAT_SCHEDULE = {
    "measure-dirty": {
        "task": "metrics.tasks.measure_dirty",
        "schedule": MEASURE_EVERY_S,
        "options": {"expires": MEASURE_EVERY_S},
    },
    "new-day": {"task": "metrics.tasks.begin_day", "schedule": crontab(hour=0, minute=0)},
    "reconcile": {"task": "metrics.tasks.reconcile", "schedule": crontab(hour=3, minute=30)},
    "tell-leads": {
        "task": "contacts.tasks.tell_leads",
        "schedule": SEND_EVERY_S,
        "options": {"expires": SEND_EVERY_S},
    },
    "hand-on-follow-ups": {
        "task": "contacts.tasks.hand_on_follow_ups",
        "schedule": crontab(hour=0, minute=10),
    },
    "tell-who-moved-up": {
        "task": "cohorts.tasks.tell_who_moved_up",
        "schedule": SEND_EVERY_S,
        "options": {"expires": SEND_EVERY_S},
    },
    # Every hour of the day, for what failed or was registered since; nobody is written to at night.
    "remind": {"task": "events.tasks.remind", "schedule": crontab(hour="8-18", minute=5)},
    "send-notices": {
        "task": "events.tasks.send_notices",
        "schedule": SEND_EVERY_S,
        "options": {"expires": SEND_EVERY_S},
    },
    "forget-merges": {"task": "people.tasks.forget_merges", "schedule": crontab(hour=1, minute=0)},
    "heartbeat": {
        "task": "metrics.tasks.heartbeat",
        "schedule": 30,
        "options": {"expires": 30},
    },
}

# People and log-in ---------------------------------------------------------------------------

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
SESSION_ENGINE = "django.contrib.sessions.backends.db"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 14
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "account_login"
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 15},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
ACCOUNT_ADAPTER = "accounts.adapters.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"  # an invitation by mail has proved the address
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False  # no mail to strangers whose e-mail somebody tried
ACCOUNT_RATE_LIMITS = {
    "login": "30/m/ip",
    "login_failed": "20/m/ip,5/5m/key",
    "reset_password": "20/m/ip,5/h/key",
    "verify_certificate": "20/m/ip",
    "answer_by_link": "30/m/ip",
}
ALLAUTH_TRUSTED_PROXY_COUNT = int(BEHIND_PROXY)
MFA_ADAPTER = "accounts.adapters.MFAAdapter"
MFA_ALLOW_UNVERIFIED_EMAIL = True  # see ACCOUNT_EMAIL_VERIFICATION
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = "Organizing"
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HTTPS
USERSESSIONS_TRACK_ACTIVITY = True
# Roles that must have a second factor; the demo's log-ins do without.
SECOND_FACTOR_ROLES = env.words(
    "SECOND_FACTOR_ROLES",
    "" if DEMO else "programme_admin,official,leadership,user_admin,data_protection,trainer",
)
OIDC_ISSUER = env.text("OIDC_ISSUER", "")
if OIDC_ISSUER:
    SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {
            "APPS": [
                {
                    "provider_id": "union",
                    "name": env.text("OIDC_NAME", "Single sign-on"),
                    "client_id": env.text("OIDC_CLIENT_ID"),
                    "secret": env.text("OIDC_CLIENT_SECRET"),
                    "settings": {"server_url": OIDC_ISSUER},
                }
            ]
        }
    }
SOCIALACCOUNT_ADAPTER = "accounts.adapters.SocialAccountAdapter"
SOCIALACCOUNT_ONLY = False
# The issuer proves the e-mail; whoever was invited under it comes in without a password.
SOCIALACCOUNT_EMAIL_AUTHENTICATION = SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = bool(
    OIDC_ISSUER
)

# Mail ------------------------------------------------------------------------------------------

MAIL_DIR = env.text("MAIL_DIR", str(LOCAL_DIR / "mail"))
EMAIL_HOST = env.text("EMAIL_HOST", "")
EMAIL_PORT = env.number("EMAIL_PORT", 587)
EMAIL_HOST_USER = env.text("EMAIL_HOST_USER", "")
EMAIL_HOST_PASSWORD = env.text("EMAIL_HOST_PASSWORD", "")
EMAIL_USE_TLS = env.flag("EMAIL_USE_TLS", default=True)
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL", "Organizing <noreply@localhost>")
if not EMAIL_HOST:
    EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    EMAIL_FILE_PATH = MAIL_DIR

# Languages and time --------------------------------------------------------------------------

LANGUAGE_CODE = env.text("LANGUAGE_CODE", "en")
LANGUAGES = [("de", "Deutsch"), ("en", "English"), ("nb", "Norsk bokmål"), ("nl", "Nederlands")]
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SECURE = HTTPS
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_THOUSAND_SEPARATOR = True  # of the reader's language, in every template
USE_TZ = True

# Static files -----------------------------------------------------------------------------------

STATIC_URL = "/static/"
STATIC_ROOT = env.text("STATIC_ROOT", str(BASE_DIR / "staticfiles"))
VENDOR_DIR = LOCAL_DIR / "vendor"
STATICFILES_DIRS = [BASE_DIR / "static", *([VENDOR_DIR] if VENDOR_DIR.is_dir() else [])]
# Without `collectstatic`, as ./run does.
WHITENOISE_USE_FINDERS = env.flag("STATIC_FROM_SOURCE", default=DEBUG or TESTING)
WHITENOISE_AUTOREFRESH = DEBUG or TESTING  # looks for a file when it is asked for, not for all
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if WHITENOISE_USE_FINDERS
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

# Safety -------------------------------------------------------------------------------------------

REFUSE_WRITES_DURING_GET = DEBUG or TESTING
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_TRUSTED_ORIGINS = [PUBLIC_URL]
CSRF_FAILURE_VIEW = "organizing.errors.csrf_failed"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "worker-src": [SELF],
        "form-action": [SELF, *([OIDC_ISSUER] if OIDC_ISSUER else [])],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

# Logs --------------------------------------------------------------------------------------------

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"request_id": {"()": "core.logs.RequestIdFilter"}},
    "formatters": {
        "json": {
            "()": "core.logs.DiscreetFormatter",
            "format": "%(asctime)s %(levelname)s %(name)s %(request_id)s %(message)s",
        }
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": "json",
            "filters": ["request_id"],
        }
    },
    "root": {"handlers": ["console"], "level": env.text("LOG_LEVEL", "INFO")},
    "loggers": {
        "django.server": {"handlers": ["console"], "propagate": False},
        "django": {"handlers": [], "propagate": True},
    },
}
