from django.db import migrations

PHASE_OF = {"running": "building", "ended": "result"}


def plan(apps, schema_editor):
    """Campaigns of before plan as the approach of their programme does, and stand where they must
    have come by now."""
    campaigns = apps.get_model("campaigns", "Campaign").objects
    campaigns.filter(programme__approach="activating").update(plan="measures")
    for stage, phase in PHASE_OF.items():
        campaigns.filter(stage=stage).update(phase=phase)


class Migration(migrations.Migration):
    dependencies = [("campaigns", "0003_plans"), ("programmes", "0001_initial")]

    operations = [migrations.RunPython(plan, migrations.RunPython.noop)]
