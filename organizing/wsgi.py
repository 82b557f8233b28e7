import os
from threading import Timer

from django.core.wsgi import get_wsgi_application

from metrics import charts

WARM_UP_AFTER_S = 2  # once the first page is out

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "organizing.settings")

application = get_wsgi_application()

warming_up = Timer(WARM_UP_AFTER_S, charts.warm_up)
warming_up.daemon = True
warming_up.start()
