import core.fields
import core.keys
import core.ranges
import django.contrib.postgres.constraints
import django.contrib.postgres.indexes
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from core.migration import WholeApp


class Migration(WholeApp):

    replaces = [
        ('people', '0001_initial'),
        ('people', '0002_merges'),
    ]

    dependencies = [
        ('accounts', '0001_tables'),
        ('accounts', '__first__'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='Person',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('given_name', models.CharField(max_length=100, verbose_name='given name')),
                ('family_name', models.CharField(max_length=100, verbose_name='family name')),
                ('sort_key', models.CharField(editable=False, max_length=200)),
                ('language', models.CharField(choices=[('de', 'Deutsch'), ('en', 'English'), ('nb', 'Norsk bokmål'), ('nl', 'Nederlands')], default='en', max_length=5, verbose_name='language')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.unit', verbose_name='unit')),
                ('user', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='person', to=settings.AUTH_USER_MODEL, verbose_name='log-in')),
            ],
            options={
                'verbose_name': 'person',
                'verbose_name_plural': 'people',
                'indexes': [models.Index(fields=['unit', 'sort_key', 'id'], name='people_person_listed'), django.contrib.postgres.indexes.GinIndex(fields=['sort_key'], name='people_person_search', opclasses=['gin_trgm_ops'])],
            },
        ),
        migrations.CreateModel(
            name='ContactDetail',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('kind', models.CharField(choices=[('phone', 'phone'), ('email', 'e-mail'), ('address', 'address')], max_length=10, verbose_name='kind')),
                ('value', core.fields.SealedTextField(editable=True, max_length=500, verbose_name='value')),
                ('blind_index', models.BinaryField(db_index=True, max_length=32)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='contact_details', to='people.person')),
            ],
            options={
                'verbose_name': 'contact detail',
                'verbose_name_plural': 'contact details',
                'constraints': [models.UniqueConstraint(fields=('person', 'kind', 'blind_index'), name='people_contactdetail_once', violation_error_message='This person already has this contact detail.')],
            },
        ),
        migrations.CreateModel(
            name='Membership',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('kind', models.CharField(choices=[('student', 'student'), ('working', 'working'), ('apprentice', 'apprentice'), ('retired', 'retired')], max_length=10, verbose_name='kind')),
                ('channel', models.CharField(blank=True, choices=[('colleague', 'through a colleague'), ('action', 'at an action'), ('visit', 'at a workplace visit'), ('event', 'at an event'), ('online', 'online'), ('other', 'otherwise')], max_length=10, verbose_name='joined')),
                ('expected_graduation_on', models.DateField(blank=True, null=True, verbose_name='expected graduation')),
                ('follows', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='followed_by', to='people.membership')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='memberships', to='people.person')),
            ],
            options={
                'verbose_name': 'membership',
                'verbose_name_plural': 'memberships',
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on', None), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='people_membership_ends_after_start', violation_error_message='The end lies before the beginning.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.F('person'), '='), (core.ranges.DateRange(), '&&')], name='people_membership_one_at_a_time', violation_error_message='This person is already a member at that time.')],
            },
        ),
        migrations.CreateModel(
            name='Merge',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('gone_id', models.UUIDField(db_index=True)),
                ('undone_at', models.DateTimeField(null=True)),
                ('content', core.fields.SealedTextField(blank=True, editable=True)),
                ('forgotten_at', models.DateTimeField(null=True)),
                ('merged_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('undone_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('kept', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='merges', to='people.person')),
            ],
            options={
                'verbose_name': 'merge',
                'verbose_name_plural': 'merges',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('undone_at', None), ('undone_by', None)), models.Q(('undone_at__isnull', False), ('undone_by__isnull', False)), _connector='OR'), name='people_merge_undone_by_somebody')],
            },
        ),
        migrations.CreateModel(
            name='MergeEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('gone_id', models.UUIDField()),
                ('undone_at', models.DateTimeField(null=True)),
                ('forgotten_at', models.DateTimeField(null=True)),
                ('merged_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='people.merge')),
                ('undone_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('kept', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MembershipEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('kind', models.CharField(choices=[('student', 'student'), ('working', 'working'), ('apprentice', 'apprentice'), ('retired', 'retired')], max_length=10, verbose_name='kind')),
                ('channel', models.CharField(blank=True, choices=[('colleague', 'through a colleague'), ('action', 'at an action'), ('visit', 'at a workplace visit'), ('event', 'at an event'), ('online', 'online'), ('other', 'otherwise')], max_length=10, verbose_name='joined')),
                ('expected_graduation_on', models.DateField(blank=True, null=True, verbose_name='expected graduation')),
                ('follows', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.membership')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='people.membership')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ContactDetailEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('kind', models.CharField(choices=[('phone', 'phone'), ('email', 'e-mail'), ('address', 'address')], max_length=10, verbose_name='kind')),
                ('blind_index', models.BinaryField(max_length=32)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='people.contactdetail')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='PersonEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('given_name', models.CharField(max_length=100, verbose_name='given name')),
                ('family_name', models.CharField(max_length=100, verbose_name='family name')),
                ('sort_key', models.CharField(editable=False, max_length=200)),
                ('language', models.CharField(choices=[('de', 'Deutsch'), ('en', 'English'), ('nb', 'Norsk bokmål'), ('nl', 'Nederlands')], default='en', max_length=5, verbose_name='language')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='people.person')),
                ('unit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.unit', verbose_name='unit')),
                ('user', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='log-in')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Task',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('title', models.CharField(max_length=200, verbose_name='what')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='due')),
                ('done_on', models.DateField(blank=True, null=True, verbose_name='done')),
                ('subject_label', models.CharField(blank=True, max_length=80)),
                ('subject_id', models.UUIDField(blank=True, null=True)),
                ('created_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('owner', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tasks', to='people.person', verbose_name='who')),
            ],
            options={
                'verbose_name': 'task',
                'verbose_name_plural': 'tasks',
                'indexes': [models.Index(condition=models.Q(('done_on', None)), fields=['owner', 'due_on'], name='people_task_open'), models.Index(fields=['subject_label', 'subject_id'], name='people_task_subject')],
            },
        ),
        migrations.CreateModel(
            name='TaskEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('title', models.CharField(max_length=200, verbose_name='what')),
                ('due_on', models.DateField(blank=True, null=True, verbose_name='due')),
                ('done_on', models.DateField(blank=True, null=True, verbose_name='done')),
                ('subject_label', models.CharField(blank=True, max_length=80)),
                ('subject_id', models.UUIDField(blank=True, null=True)),
                ('created_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('owner', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person', verbose_name='who')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='people.task')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='MergedRow',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('number', models.PositiveIntegerField()),
                ('kind', models.CharField(choices=[('moved', 'Moved'), ('changed', 'Changed'), ('removed', 'Removed')], max_length=8)),
                ('label', models.CharField(max_length=80)),
                ('row_id', models.CharField(max_length=40)),
                ('field', models.CharField(blank=True, max_length=80)),
                ('was', models.CharField(blank=True, max_length=40)),
                ('now', models.CharField(blank=True, max_length=40)),
                ('content', core.fields.SealedTextField(blank=True, editable=True)),
                ('merge', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rows', to='people.merge')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('merge', 'number'), name='people_mergedrow_in_order')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='person',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "people_personevent" ("created_at", "family_name", "given_name", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "unit_id", "user_id") SELECT new_values."created_at", new_values."family_name", new_values."given_name", new_values."id", new_values."language", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sort_key", new_values."unit_id", new_values."user_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='67cea8e3b7b8c47c2cab9f41865b655ff7e494c5', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_65688', referencing='REFERENCING NEW TABLE AS new_values ', table='people_person', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='person',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "people_personevent" ("created_at", "family_name", "given_name", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "unit_id", "user_id") SELECT new_values."created_at", new_values."family_name", new_values."given_name", new_values."id", new_values."language", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sort_key", new_values."unit_id", new_values."user_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='6ceacfba53af44e4af44f0a88ba77e2c2969d8d4', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_de829', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='people_person', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='person',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "people_personevent" ("created_at", "family_name", "given_name", "id", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "unit_id", "user_id") SELECT old_values."created_at", old_values."family_name", old_values."given_name", old_values."id", old_values."language", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sort_key", old_values."unit_id", old_values."user_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='5026b9ba20b768363b9f3812e67db665c9e974f8', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_2ca2d', referencing='REFERENCING OLD TABLE AS old_values ', table='people_person', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='merge',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "people_mergeevent" ("created_at", "forgotten_at", "gone_id", "id", "kept_id", "merged_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undone_at", "undone_by_id") SELECT new_values."created_at", new_values."forgotten_at", new_values."gone_id", new_values."id", new_values."kept_id", new_values."merged_by_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."undone_at", new_values."undone_by_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='ecd9a5513a8e631f58b60c5bc5e3cd849bda79ff', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_97c77', referencing='REFERENCING NEW TABLE AS new_values ', table='people_merge', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='merge',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "people_mergeevent" ("created_at", "forgotten_at", "gone_id", "id", "kept_id", "merged_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undone_at", "undone_by_id") SELECT new_values."created_at", new_values."forgotten_at", new_values."gone_id", new_values."id", new_values."kept_id", new_values."merged_by_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."undone_at", new_values."undone_by_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."forgotten_at" IS DISTINCT FROM (new_values."forgotten_at") OR old_values."gone_id" IS DISTINCT FROM (new_values."gone_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."kept_id" IS DISTINCT FROM (new_values."kept_id") OR old_values."merged_by_id" IS DISTINCT FROM (new_values."merged_by_id") OR old_values."undone_at" IS DISTINCT FROM (new_values."undone_at") OR old_values."undone_by_id" IS DISTINCT FROM (new_values."undone_by_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='bf95e05b7d38b1dbb1ed086277193b32cd7783f1', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_2a729', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='people_merge', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='merge',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "people_mergeevent" ("created_at", "forgotten_at", "gone_id", "id", "kept_id", "merged_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undone_at", "undone_by_id") SELECT old_values."created_at", old_values."forgotten_at", old_values."gone_id", old_values."id", old_values."kept_id", old_values."merged_by_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."undone_at", old_values."undone_by_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='08440254cfac676cafb714c7adb52eaef944c7aa', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_d8329', referencing='REFERENCING OLD TABLE AS old_values ', table='people_merge', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='membership',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "people_membershipevent" ("channel", "created_at", "ends_on", "expected_graduation_on", "follows_id", "id", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on") SELECT new_values."channel", new_values."created_at", new_values."ends_on", new_values."expected_graduation_on", new_values."follows_id", new_values."id", new_values."kind", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."starts_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='db2b14e76107a0575e407bf042263cfdc781d0d0', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_6bbf7', referencing='REFERENCING NEW TABLE AS new_values ', table='people_membership', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='membership',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "people_membershipevent" ("channel", "created_at", "ends_on", "expected_graduation_on", "follows_id", "id", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on") SELECT new_values."channel", new_values."created_at", new_values."ends_on", new_values."expected_graduation_on", new_values."follows_id", new_values."id", new_values."kind", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."starts_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='303b4844c47737954916491ae208baa81cc90fb6', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_c12bb', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='people_membership', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='membership',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "people_membershipevent" ("channel", "created_at", "ends_on", "expected_graduation_on", "follows_id", "id", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on") SELECT old_values."channel", old_values."created_at", old_values."ends_on", old_values."expected_graduation_on", old_values."follows_id", old_values."id", old_values."kind", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."starts_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='a74dc9f37d76507f671fc625caf46fa2ac3b1549', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_1c841', referencing='REFERENCING OLD TABLE AS old_values ', table='people_membership', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactdetail',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "people_contactdetailevent" ("blind_index", "created_at", "id", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."blind_index", new_values."created_at", new_values."id", new_values."kind", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='9e3487f1bde5c231cd93ff663ec5d948bb8e7c96', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_10859', referencing='REFERENCING NEW TABLE AS new_values ', table='people_contactdetail', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactdetail',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "people_contactdetailevent" ("blind_index", "created_at", "id", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."blind_index", new_values."created_at", new_values."id", new_values."kind", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."blind_index" IS DISTINCT FROM (new_values."blind_index") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."person_id" IS DISTINCT FROM (new_values."person_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='947d2a1bbbee422c9e12a0f6492dd4ff53a293e2', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_52ac7', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='people_contactdetail', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contactdetail',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "people_contactdetailevent" ("blind_index", "created_at", "id", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."blind_index", old_values."created_at", old_values."id", old_values."kind", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='d907e07e8761ebee11c61904ce3126043353aa89', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_a86f1', referencing='REFERENCING OLD TABLE AS old_values ', table='people_contactdetail', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='task',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "people_taskevent" ("created_at", "created_by_id", "done_on", "due_on", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id", "subject_label", "title") SELECT new_values."created_at", new_values."created_by_id", new_values."done_on", new_values."due_on", new_values."id", new_values."owner_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."subject_id", new_values."subject_label", new_values."title" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='ef2a1d890a1e6ea231ecf10e01e1d5b505e526ff', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_a3698', referencing='REFERENCING NEW TABLE AS new_values ', table='people_task', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='task',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "people_taskevent" ("created_at", "created_by_id", "done_on", "due_on", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id", "subject_label", "title") SELECT new_values."created_at", new_values."created_by_id", new_values."done_on", new_values."due_on", new_values."id", new_values."owner_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."subject_id", new_values."subject_label", new_values."title" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='55f5a9f27c37de1af7f16de266e5108cb10c1350', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_eeba1', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='people_task', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='task',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "people_taskevent" ("created_at", "created_by_id", "done_on", "due_on", "id", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "subject_id", "subject_label", "title") SELECT old_values."created_at", old_values."created_by_id", old_values."done_on", old_values."due_on", old_values."id", old_values."owner_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."subject_id", old_values."subject_label", old_values."title" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='d2b44af9e81980af20e0edab26e1584f049806ad', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_1e590', referencing='REFERENCING OLD TABLE AS old_values ', table='people_task', when='AFTER')),
        ),
    ]
