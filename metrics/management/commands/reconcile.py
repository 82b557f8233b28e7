from django.core.management.base import BaseCommand, CommandError

from metrics import actions

SHOWN = 20


class Command(BaseCommand):
    help = "Hold every figure against an independent recomputation from the base tables."

    def handle(self, *args, **options):
        result = actions.reconcile()
        for mismatch in result.mismatches[:SHOWN]:
            self.stdout.write(str(mismatch))
        words = f"{result.compared} values compared, {result.mismatched} differ."
        if result.oldest_dirty:
            words += f" Not counted yet: a change of {result.oldest_dirty:%Y-%m-%d %H:%M}."
        if result.unsettled:
            words += f" Not settled while people write: {', '.join(result.unsettled)}."
        if not result.is_clean:
            raise CommandError(f"{words} What differs was marked to be measured again.")
        self.stdout.write(words)
