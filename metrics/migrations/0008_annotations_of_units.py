import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0004_users_and_invitations_have_a_history'),
        ('metrics', '0007_group_places'),
        ('programmes', '0001_initial'),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name='annotation',
            name='insert_insert',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='annotation',
            name='update_update',
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name='annotation',
            name='delete_delete',
        ),
        migrations.AddField(
            model_name='annotation',
            name='unit',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.unit'),
        ),
        migrations.AddField(
            model_name='annotationevent',
            name='unit',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.unit'),
        ),
        migrations.AlterField(
            model_name='annotation',
            name='programme',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='programmes.programme'),
        ),
        migrations.AlterField(
            model_name='annotationevent',
            name='programme',
            field=models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.programme'),
        ),
        migrations.AddIndex(
            model_name='annotation',
            index=models.Index(fields=['unit', 'on'], name='metrics_annotation_of_unit'),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='annotation',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "metrics_annotationevent" ("created_at", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "text", "unit_id") SELECT new_values."created_at", new_values."id", new_values."on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."programme_id", new_values."text", new_values."unit_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='63153207f2395087f0f24242b907a342420a8abe', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_25cfe', referencing='REFERENCING NEW TABLE AS new_values ', table='metrics_annotation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='annotation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "metrics_annotationevent" ("created_at", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "text", "unit_id") SELECT new_values."created_at", new_values."id", new_values."on", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."programme_id", new_values."text", new_values."unit_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='b04d4f9374cc9a331d9242399523e8be0192cc6b', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_9d665', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='metrics_annotation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='annotation',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "metrics_annotationevent" ("created_at", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "text", "unit_id") SELECT old_values."created_at", old_values."id", old_values."on", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."programme_id", old_values."text", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='1326fbc4eee9d1cbb525a5cb0e065984ef99d2de', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_9cfa0', referencing='REFERENCING OLD TABLE AS old_values ', table='metrics_annotation', when='AFTER')),
        ),
        migrations.AddConstraint(
            model_name='annotation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('programme__isnull', True), ('unit__isnull', False)), models.Q(('programme__isnull', False), ('unit__isnull', True)), _connector='OR'), name='metrics_annotation_of_one', violation_error_message='An annotation is of a programme or of a unit.'),
        ),
    ]
