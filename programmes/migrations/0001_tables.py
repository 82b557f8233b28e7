import core.keys
import core.ranges
import django.contrib.postgres.constraints
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

from core.migration import WholeApp


class Migration(WholeApp):

    replaces = [
        ('programmes', '0001_initial'),
        ('programmes', '0002_funding'),
        ('programmes', '0003_partners'),
    ]

    dependencies = [
        ('accounts', '0001_tables'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='Partner',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('sort_key', models.CharField(editable=False, max_length=200, unique=True)),
                ('kind', models.CharField(choices=[('internal', 'part of the union'), ('external', 'outside the union')], max_length=8, verbose_name='stands')),
            ],
            options={
                'verbose_name': 'partner',
                'verbose_name_plural': 'partners',
            },
        ),
        migrations.CreateModel(
            name='PartnerEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('sort_key', models.CharField(editable=False, max_length=200)),
                ('kind', models.CharField(choices=[('internal', 'part of the union'), ('external', 'outside the union')], max_length=8, verbose_name='stands')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='programmes.partner')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Programme',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('sort_key', models.CharField(editable=False, max_length=200)),
                ('approach', models.CharField(choices=[('organising', 'organising'), ('activating', 'activating union work')], max_length=10, verbose_name='approach')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(verbose_name='until')),
                ('state', models.CharField(choices=[('planned', 'planned'), ('running', 'running'), ('ended', 'ended')], default='planned', max_length=10, verbose_name='state')),
                ('summary', models.TextField(blank=True, max_length=2000, verbose_name='what it is')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.unit', verbose_name='unit')),
            ],
            options={
                'verbose_name': 'programme',
                'verbose_name_plural': 'programmes',
                'indexes': [models.Index(fields=['unit', 'sort_key', 'id'], name='programmes_programme_listed')],
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='programmes_programme_ends_after_start', violation_error_message='The end lies before the beginning.')],
            },
        ),
        migrations.CreateModel(
            name='Funding',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('source', models.CharField(max_length=200, verbose_name='who pays')),
                ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='fundings', to='programmes.programme')),
            ],
            options={
                'verbose_name': 'funding',
                'verbose_name_plural': 'fundings',
                'ordering': ['starts_on', 'id'],
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on', None), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='programmes_funding_ends_after_start', violation_error_message='The end lies before the beginning.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.F('programme'), '='), (models.F('source'), '='), (core.ranges.DateRange(), '&&')], name='programmes_funding_once_at_a_time', violation_error_message='This funding is noted already at that time.')],
            },
        ),
        migrations.CreateModel(
            name='Milestone',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('on', models.DateField(verbose_name='date')),
                ('precision', models.CharField(choices=[('day', 'day'), ('month', 'month'), ('year', 'year')], default='day', max_length=5, verbose_name='known to the')),
                ('text', models.CharField(max_length=300, verbose_name='text')),
                ('reached_on', models.DateField(blank=True, null=True, verbose_name='reached')),
                ('evidence_url', models.URLField(blank=True, verbose_name='evidence')),
                ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='milestones', to='programmes.programme')),
            ],
            options={
                'verbose_name': 'milestone',
                'verbose_name_plural': 'milestones',
                'ordering': ['on', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Partnership',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('role', models.CharField(choices=[('develops', 'develops it with us'), ('trains', 'trains'), ('advises', 'advises'), ('hosts', 'gives rooms')], max_length=8, verbose_name='role')),
                ('partner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='partnerships', to='programmes.partner')),
                ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='partnerships', to='programmes.programme')),
            ],
            options={
                'verbose_name': 'partnership',
                'verbose_name_plural': 'partnerships',
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on', None), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='programmes_partnership_ends_after_start', violation_error_message='The end lies before the beginning.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.F('programme'), '='), (models.F('partner'), '='), (models.F('role'), '='), (core.ranges.DateRange(), '&&')], name='programmes_partnership_once_at_a_time', violation_error_message='This partner has that role already at that time.')],
            },
        ),
        migrations.CreateModel(
            name='PartnershipEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('role', models.CharField(choices=[('develops', 'develops it with us'), ('trains', 'trains'), ('advises', 'advises'), ('hosts', 'gives rooms')], max_length=8, verbose_name='role')),
                ('partner', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.partner')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='programmes.partnership')),
                ('programme', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.programme')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ProgrammeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('sort_key', models.CharField(editable=False, max_length=200)),
                ('approach', models.CharField(choices=[('organising', 'organising'), ('activating', 'activating union work')], max_length=10, verbose_name='approach')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(verbose_name='until')),
                ('state', models.CharField(choices=[('planned', 'planned'), ('running', 'running'), ('ended', 'ended')], default='planned', max_length=10, verbose_name='state')),
                ('summary', models.TextField(blank=True, max_length=2000, verbose_name='what it is')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='programmes.programme')),
                ('unit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.unit', verbose_name='unit')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FundingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('source', models.CharField(max_length=200, verbose_name='who pays')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='programmes.funding')),
                ('programme', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.programme')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Goal',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('kind', models.CharField(choices=[('aim', 'aim'), ('figure', 'figure'), ('policy', 'policy goal')], max_length=10, verbose_name='kind')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='position')),
                ('metric', models.CharField(blank=True, max_length=60, verbose_name='figure')),
                ('comparator', models.CharField(choices=[('gte', 'at least'), ('gt', 'more than')], default='gte', max_length=3, verbose_name='comparison')),
                ('value', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='target')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='due')),
                ('status', models.CharField(blank=True, choices=[('open', 'open'), ('in_progress', 'in progress'), ('reached', 'reached')], max_length=12, verbose_name='status')),
                ('aim', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='figures', to='programmes.goal')),
                ('programme', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='goals', to='programmes.programme')),
            ],
            options={
                'verbose_name': 'goal',
                'verbose_name_plural': 'goals',
                'ordering': ['position', 'id'],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('kind', 'figure'), ('status', ''), models.Q(('metric', ''), _negated=True)), models.Q(('aim', None), ('kind', 'aim'), ('metric', ''), ('status', ''), ('value', None)), models.Q(('kind', 'policy'), ('metric', ''), ('value', None), models.Q(('status', ''), _negated=True)), _connector='OR'), name='programmes_goal_fits_its_kind', violation_error_message='A figure needs its key, a policy goal its status, an aim neither.'), models.CheckConstraint(condition=models.Q(('value', None), ('value__gt', 0), _connector='OR'), name='programmes_goal_target_positive', violation_error_message='A target is more than zero.')],
            },
        ),
        migrations.CreateModel(
            name='GoalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('kind', models.CharField(choices=[('aim', 'aim'), ('figure', 'figure'), ('policy', 'policy goal')], max_length=10, verbose_name='kind')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('position', models.PositiveSmallIntegerField(default=0, verbose_name='position')),
                ('metric', models.CharField(blank=True, max_length=60, verbose_name='figure')),
                ('comparator', models.CharField(choices=[('gte', 'at least'), ('gt', 'more than')], default='gte', max_length=3, verbose_name='comparison')),
                ('value', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='target')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='due')),
                ('status', models.CharField(blank=True, choices=[('open', 'open'), ('in_progress', 'in progress'), ('reached', 'reached')], max_length=12, verbose_name='status')),
                ('aim', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.goal')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='programmes.goal')),
                ('programme', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.programme')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MilestoneEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('on', models.DateField(verbose_name='date')),
                ('precision', models.CharField(choices=[('day', 'day'), ('month', 'month'), ('year', 'year')], default='day', max_length=5, verbose_name='known to the')),
                ('text', models.CharField(max_length=300, verbose_name='text')),
                ('reached_on', models.DateField(blank=True, null=True, verbose_name='reached')),
                ('evidence_url', models.URLField(blank=True, verbose_name='evidence')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='programmes.milestone')),
                ('programme', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.programme')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='partner',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programmes_partnerevent" ("created_at", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key") SELECT new_values."created_at", new_values."id", new_values."kind", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sort_key" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='05c02b3c43e8ea83b04902fd6901e8a22e9b0659', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_44940', referencing='REFERENCING NEW TABLE AS new_values ', table='programmes_partner', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='partner',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programmes_partnerevent" ("created_at", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key") SELECT new_values."created_at", new_values."id", new_values."kind", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sort_key" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='4263fe184969a870bee88dbc52ad4cbe8f67cd92', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_678a7', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='programmes_partner', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='partner',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programmes_partnerevent" ("created_at", "id", "kind", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key") SELECT old_values."created_at", old_values."id", old_values."kind", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sort_key" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='635a7383447c98128c9d0490bfbdd35394f730d0', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_b7bf3', referencing='REFERENCING OLD TABLE AS old_values ', table='programmes_partner', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='programme',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programmes_programmeevent" ("approach", "created_at", "ends_on", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "starts_on", "state", "summary", "unit_id") SELECT new_values."approach", new_values."created_at", new_values."ends_on", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sort_key", new_values."starts_on", new_values."state", new_values."summary", new_values."unit_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='c15e616b05e63e8b1761381cc72918b3e97eebca', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_56ab2', referencing='REFERENCING NEW TABLE AS new_values ', table='programmes_programme', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='programme',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programmes_programmeevent" ("approach", "created_at", "ends_on", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "starts_on", "state", "summary", "unit_id") SELECT new_values."approach", new_values."created_at", new_values."ends_on", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sort_key", new_values."starts_on", new_values."state", new_values."summary", new_values."unit_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='5153858f0a5751ebde38b37bcf8d49a315080b9a', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_af864', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='programmes_programme', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='programme',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programmes_programmeevent" ("approach", "created_at", "ends_on", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "starts_on", "state", "summary", "unit_id") SELECT old_values."approach", old_values."created_at", old_values."ends_on", old_values."id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sort_key", old_values."starts_on", old_values."state", old_values."summary", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='7a1201b53cfccc5938329af6e6463be8d33c38d2', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_f6c03', referencing='REFERENCING OLD TABLE AS old_values ', table='programmes_programme', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='partnership',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programmes_partnershipevent" ("created_at", "ends_on", "id", "partner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "role", "starts_on") SELECT new_values."created_at", new_values."ends_on", new_values."id", new_values."partner_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."programme_id", new_values."role", new_values."starts_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='d4cf5df9513ecc7caf52e8d3c67067fcbcf54c86', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_ae8de', referencing='REFERENCING NEW TABLE AS new_values ', table='programmes_partnership', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='partnership',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programmes_partnershipevent" ("created_at", "ends_on", "id", "partner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "role", "starts_on") SELECT new_values."created_at", new_values."ends_on", new_values."id", new_values."partner_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."programme_id", new_values."role", new_values."starts_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='ee4db399f25e3b47c90c588c5f9ea3e397183fec', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_c805c', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='programmes_partnership', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='partnership',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programmes_partnershipevent" ("created_at", "ends_on", "id", "partner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "role", "starts_on") SELECT old_values."created_at", old_values."ends_on", old_values."id", old_values."partner_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."programme_id", old_values."role", old_values."starts_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='b04e4e40ab362c95b94106db5e274d695767958d', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_4d876', referencing='REFERENCING OLD TABLE AS old_values ', table='programmes_partnership', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='milestone',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programmes_milestoneevent" ("created_at", "evidence_url", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", "programme_id", "reached_on", "text") SELECT new_values."created_at", new_values."evidence_url", new_values."id", new_values."on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."precision", new_values."programme_id", new_values."reached_on", new_values."text" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='e11e3ae24863d3a66b8b0c1f55df999dda177001', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_99646', referencing='REFERENCING NEW TABLE AS new_values ', table='programmes_milestone', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='milestone',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programmes_milestoneevent" ("created_at", "evidence_url", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", "programme_id", "reached_on", "text") SELECT new_values."created_at", new_values."evidence_url", new_values."id", new_values."on", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."precision", new_values."programme_id", new_values."reached_on", new_values."text" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='5e9b8d20d5fd8b07f656b2719d3a039d16c94b06', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_8b464', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='programmes_milestone', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='milestone',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programmes_milestoneevent" ("created_at", "evidence_url", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", "programme_id", "reached_on", "text") SELECT old_values."created_at", old_values."evidence_url", old_values."id", old_values."on", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."precision", old_values."programme_id", old_values."reached_on", old_values."text" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='0cae51228b11c59ce78f7470ea07d923864b1dad', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_030ba', referencing='REFERENCING OLD TABLE AS old_values ', table='programmes_milestone', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goal',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programmes_goalevent" ("aim_id", "comparator", "created_at", "due_on", "id", "kind", "metric", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "programme_id", "status", "title", "value") SELECT new_values."aim_id", new_values."comparator", new_values."created_at", new_values."due_on", new_values."id", new_values."kind", new_values."metric", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position", new_values."programme_id", new_values."status", new_values."title", new_values."value" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='ae0bc7708b9778aa25a7112ea4871158c5b10c4d', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_35424', referencing='REFERENCING NEW TABLE AS new_values ', table='programmes_goal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goal',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programmes_goalevent" ("aim_id", "comparator", "created_at", "due_on", "id", "kind", "metric", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "programme_id", "status", "title", "value") SELECT new_values."aim_id", new_values."comparator", new_values."created_at", new_values."due_on", new_values."id", new_values."kind", new_values."metric", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position", new_values."programme_id", new_values."status", new_values."title", new_values."value" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='b07d75f74ca294c5767286ef3db06eb1ee77f0b3', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_c0883', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='programmes_goal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='goal',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programmes_goalevent" ("aim_id", "comparator", "created_at", "due_on", "id", "kind", "metric", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "programme_id", "status", "title", "value") SELECT old_values."aim_id", old_values."comparator", old_values."created_at", old_values."due_on", old_values."id", old_values."kind", old_values."metric", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."position", old_values."programme_id", old_values."status", old_values."title", old_values."value" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='dea00be0d8334db0e3d962e8266fe31fecbf5822', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_e21e5', referencing='REFERENCING OLD TABLE AS old_values ', table='programmes_goal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='funding',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programmes_fundingevent" ("created_at", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "source", "starts_on") SELECT new_values."created_at", new_values."ends_on", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."programme_id", new_values."source", new_values."starts_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='b92aa1b3feacaada91db299e30c32fe8dc2a947f', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_ca075', referencing='REFERENCING NEW TABLE AS new_values ', table='programmes_funding', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='funding',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programmes_fundingevent" ("created_at", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "source", "starts_on") SELECT new_values."created_at", new_values."ends_on", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."programme_id", new_values."source", new_values."starts_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='d115eb30356a57c742496f36004a4943008b2a67', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_b6a09', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='programmes_funding', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='funding',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "programmes_fundingevent" ("created_at", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "source", "starts_on") SELECT old_values."created_at", old_values."ends_on", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."programme_id", old_values."source", old_values."starts_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='1c043944059cab078d444079bf7a8371126e154a', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_2ecbd', referencing='REFERENCING OLD TABLE AS old_values ', table='programmes_funding', when='AFTER')),
        ),
    ]
