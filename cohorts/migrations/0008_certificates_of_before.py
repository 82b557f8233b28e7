from django.db import migrations

from cohorts.models.certificates import new_number


def issue(apps, schema_editor):
    """Completions that were confirmed before there were certificates get theirs."""
    enrolments = apps.get_model("cohorts", "Enrolment").objects.filter(state="completed")
    certificates = apps.get_model("cohorts", "Certificate").objects
    certificates.bulk_create(
        certificates.model(enrolment=row, number=new_number(), issued_by_id=row.confirmed_by_id)
        for row in enrolments.filter(certificates=None)
    )


class Migration(migrations.Migration):
    dependencies = [("cohorts", "0007_certificates")]

    operations = [migrations.RunPython(issue, migrations.RunPython.noop)]
