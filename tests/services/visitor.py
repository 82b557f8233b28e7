"""Somebody with a browser, as far as the server can tell: real HTTP, cookies, no redirects."""

import time
from dataclasses import dataclass
from http.client import HTTPConnection
from http.cookies import SimpleCookie
from urllib.parse import urlencode

from django.urls import reverse

from tests.factories import PASSWORD
from tools.ports import LOOPBACK


@dataclass(frozen=True)
class Answer:
    status: int
    text: str
    seconds: float


class Visitor:
    """Keeps how long it ever waited for an answer in ``longest_wait``."""

    def __init__(self, port):
        self.port = port
        self.cookies = SimpleCookie()
        self.longest_wait = 0

    def log_in(self, email, password=PASSWORD):
        """Log in by the form; the answer to it."""
        address = reverse("account_login")
        self.get(address)
        return self.post(address, login=email, password=password)

    def get(self, address, **headers):
        return self._ask("GET", address, headers=headers)

    def post(self, address, **fields):
        token = self.cookies["csrftoken"].value
        return self._ask("POST", address, urlencode({"csrfmiddlewaretoken": token} | fields))

    def _ask(self, method, address, body=None, headers=()):
        connection = HTTPConnection(LOOPBACK, self.port, timeout=60)
        began = time.monotonic()
        connection.request(method, address, body, self._headers() | dict(headers))
        response = connection.getresponse()
        text = response.read().decode()
        seconds = time.monotonic() - began
        connection.close()
        for cookie in response.headers.get_all("Set-Cookie", []):
            self.cookies.load(cookie)
        self.longest_wait = max(self.longest_wait, seconds)
        return Answer(response.status, text, seconds)

    def _headers(self):
        return {
            "Host": f"localhost:{self.port}",
            "Content-Type": "application/x-www-form-urlencoded",
            "Cookie": "; ".join(f"{name}={c.value}" for name, c in self.cookies.items()),
        }
