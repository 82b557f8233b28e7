"""A PostgreSQL server of our own, with one role and its database."""

import signal

import psycopg2
from psycopg2 import sql

from tools import clusters
from tools.accounts import account
from tools.children import Child
from tools.ports import LOOPBACK, free_port
from tools.terminal import Refusal

NAME = "organizing"  # of the database and of the role that owns it
SETTINGS = {
    "listen_addresses": LOOPBACK,
    "unix_socket_directories": "",
    "dynamic_shared_memory_type": "mmap",
    "max_connections": "100",
    "max_wal_size": "256MB",
    "timezone": "UTC",
    "log_timezone": "UTC",
}
# For data that nobody will miss.
CARELESS = {"fsync": "off", "full_page_writes": "off", "synchronous_commit": "off", "jit": "off"}


class Postgres:
    def __init__(self, data, log, passwords, *, careless=False, keep_open=()):
        self.data = account().place(data)
        self.log = log
        self.admin_password, self.password = passwords
        self.careless = careless
        self.keep_open = keep_open
        self.port = None
        self.child = None

    def start(self):
        if not self.data.exists():
            clusters.create(self.data, self.log, self.admin_password, careless=self.careless)
        # The lock of tools.claims says that no server uses it; a kill -9 left it behind.
        (self.data / "postmaster.pid").unlink(missing_ok=True)
        self.port = self.port or free_port()  # the same again, so that clients find it
        self.child = Child("PostgreSQL", self._command(), self.log, **self._habits()).start()
        self.child.wait_until(self._answers)
        self._ensure_database()
        return self

    def stop(self):
        if self.child:
            self.child.stop()

    def stop_at_once(self):
        """Put nothing in order, as in a power cut; the next start recovers from the log."""
        self.child.stop_signal = signal.SIGQUIT
        self.child.stop()

    def url(self, database=NAME):
        return f"postgres://{NAME}:{self.password}@{LOOPBACK}:{self.port}/{database}"

    def _command(self):
        settings = SETTINGS | (CARELESS if self.careless else {}) | {"port": str(self.port)}
        command = [clusters.binaries() / "postgres", "-D", self.data]
        return command + [word for pair in settings.items() for word in ("-c", "=".join(pair))]

    def _habits(self):
        # SIGINT is PostgreSQL's fast and orderly end; nothing is worth waiting for in tests.
        return {
            "become": account().become,
            "keep_open": self.keep_open,
            "stop_signal": signal.SIGQUIT if self.careless else signal.SIGINT,
            "death_signal": signal.SIGQUIT if self.careless else signal.SIGINT,
            "patience": 30,
        }

    def _connect(self):
        who = {"user": clusters.ADMIN, "password": self.admin_password, "dbname": "postgres"}
        return psycopg2.connect(host=LOOPBACK, port=self.port, connect_timeout=5, **who)

    def _answers(self):
        try:
            self._connect().close()
        except psycopg2.OperationalError as error:
            if "password authentication failed" in str(error):
                raise Refusal(
                    f"{self.data} was made with other passwords; delete it to begin anew."
                ) from None
            return False
        return True

    def _ensure_database(self):
        """The role and its database, however far an earlier start came."""
        role = sql.Identifier(NAME)
        connection = self._connect()
        connection.autocommit = True
        with connection.cursor() as cursor:
            cursor.execute("SELECT FROM pg_roles WHERE rolname = %s", [NAME])
            verb = sql.SQL("ALTER" if cursor.rowcount else "CREATE")
            statement = "{} ROLE {} LOGIN CREATEDB PASSWORD %s"
            cursor.execute(sql.SQL(statement).format(verb, role), [self.password])
            cursor.execute("SELECT FROM pg_database WHERE datname = %s", [NAME])
            if not cursor.rowcount:
                cursor.execute(sql.SQL("CREATE DATABASE {} OWNER {}").format(role, role))
        connection.close()
