import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [
        ('campaigns', '0002_leads'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='campaign',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='campaign',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='campaign',
            name='delete_delete',
        ),
        migrations.RemoveField(
            model_name='campaign',
            name='lead',
        ),
        migrations.RemoveField(
            model_name='campaignevent',
            name='lead',
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='campaign',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "campaigns_campaignevent" ("activity_days", "activity_kinds", "created_at", "ends_on", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "plan", "programme_id", "sort_key", "stage", "starts_on", "unit_id") SELECT new_values."activity_days", new_values."activity_kinds", new_values."created_at", new_values."ends_on", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."phase", new_values."plan", new_values."programme_id", new_values."sort_key", new_values."stage", new_values."starts_on", new_values."unit_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='3a8b2e77acd762f07043960aaaa0c06139093b72', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_5522d', referencing='REFERENCING NEW TABLE AS new_values ', table='campaigns_campaign', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='campaign',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "campaigns_campaignevent" ("activity_days", "activity_kinds", "created_at", "ends_on", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "plan", "programme_id", "sort_key", "stage", "starts_on", "unit_id") SELECT new_values."activity_days", new_values."activity_kinds", new_values."created_at", new_values."ends_on", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."phase", new_values."plan", new_values."programme_id", new_values."sort_key", new_values."stage", new_values."starts_on", new_values."unit_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='5230bec830b372fb85bee28d49018976e262ba33', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_f2afa', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='campaigns_campaign', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='campaign',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "campaigns_campaignevent" ("activity_days", "activity_kinds", "created_at", "ends_on", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phase", "plan", "programme_id", "sort_key", "stage", "starts_on", "unit_id") SELECT old_values."activity_days", old_values."activity_kinds", old_values."created_at", old_values."ends_on", old_values."id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."phase", old_values."plan", old_values."programme_id", old_values."sort_key", old_values."stage", old_values."starts_on", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='6f3a592c040fbd42f206df75014c42c9473ebc75', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_4123f', referencing='REFERENCING OLD TABLE AS old_values ', table='campaigns_campaign', when='AFTER')),
        ),
    ]
