"""On a process's PYTHONPATH: its clock runs two hours ahead."""

import datetime

import time_machine

HOURS = 2

now = datetime.datetime.now(tz=datetime.UTC)
time_machine.travel(now + datetime.timedelta(hours=HOURS), tick=True).start()
