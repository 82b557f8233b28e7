import core.fields
import core.keys
import core.ranges
import django.contrib.postgres.constraints
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.text
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from core.migration import WholeApp


class Migration(WholeApp):

    replaces = [
        ('accounts', '0001_initial'),
        ('accounts', '0002_current_unit'),
        ('accounts', '0003_invitation_names_no_person'),
        ('accounts', '0004_users_and_invitations_have_a_history'),
    ]

    dependencies = [
        ('auth', '0012_alter_user_first_name_max_length'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='Unit',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('kind', models.CharField(choices=[('union', 'union'), ('district', 'district'), ('office', 'local office'), ('board', 'local board')], max_length=10, verbose_name='kind')),
                ('path', core.fields.LtreeField(unique=True, verbose_name='path')),
                ('sort_key', models.CharField(editable=False, max_length=200)),
                ('approach', models.CharField(choices=[('organising', 'organising'), ('activating', 'activating union work')], default='organising', max_length=10, verbose_name='default approach')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='accounts.unit')),
            ],
            options={
                'verbose_name': 'unit',
                'verbose_name_plural': 'units',
                'ordering': ['path'],
                'indexes': [django.contrib.postgres.indexes.GistIndex(fields=['path'], name='accounts_unit_path')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('parent', None), ('path__level', 1)), models.Q(('parent__isnull', False), ('path__level__gt', 1)), _connector='OR'), name='accounts_unit_path_fits_parent')],
            },
        ),
        migrations.CreateModel(
            name='UnitEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('kind', models.CharField(choices=[('union', 'union'), ('district', 'district'), ('office', 'local office'), ('board', 'local board')], max_length=10, verbose_name='kind')),
                ('path', core.fields.LtreeField(verbose_name='path')),
                ('sort_key', models.CharField(editable=False, max_length=200)),
                ('approach', models.CharField(choices=[('organising', 'organising'), ('activating', 'activating union work')], default='organising', max_length=10, verbose_name='default approach')),
                ('parent', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.unit')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='accounts.unit')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='User',
            fields=[
                ('password', models.CharField(max_length=128, verbose_name='password')),
                ('last_login', models.DateTimeField(blank=True, null=True, verbose_name='last login')),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('email', models.EmailField(max_length=254, unique=True, verbose_name='e-mail')),
                ('display_name', models.CharField(blank=True, max_length=200, verbose_name='name')),
                ('language', models.CharField(choices=[('de', 'Deutsch'), ('en', 'English'), ('nb', 'Norsk bokmål'), ('nl', 'Nederlands')], default='en', max_length=5, verbose_name='language')),
                ('is_active', models.BooleanField(default=True, verbose_name='active')),
                ('is_staff', models.BooleanField(default=False, verbose_name='may use the rescue pages')),
                ('groups', models.ManyToManyField(blank=True, help_text='The groups this user belongs to. A user will get all permissions granted to each of their groups.', related_name='user_set', related_query_name='user', to='auth.group', verbose_name='groups')),
                ('user_permissions', models.ManyToManyField(blank=True, help_text='Specific permissions for this user.', related_name='user_set', related_query_name='user', to='auth.permission', verbose_name='user permissions')),
                ('current_unit', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='accounts.unit', verbose_name='current unit')),
            ],
            options={
                'verbose_name': 'user',
                'verbose_name_plural': 'users',
                'constraints': [models.CheckConstraint(condition=models.Q(('email', django.db.models.functions.text.Lower('email'))), name='accounts_user_email_lower_case', violation_error_message='An e-mail is stored in lower case.')],
            },
        ),
        migrations.CreateModel(
            name='Grant',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('role', models.CharField(choices=[('programme_admin', 'programme administrator'), ('official', 'official'), ('leadership', 'leadership (totals only)'), ('user_admin', 'user administrator'), ('data_protection', 'data protection officer')], max_length=20, verbose_name='role')),
                ('granted_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='grants', to=settings.AUTH_USER_MODEL)),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.unit')),
            ],
            options={
                'verbose_name': 'role at a unit',
                'verbose_name_plural': 'roles at units',
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on', None), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='accounts_grant_ends_after_start', violation_error_message='The end lies before the beginning.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.F('user'), '='), (models.F('role'), '='), (models.F('unit'), '='), (core.ranges.DateRange(), '&&')], name='accounts_grant_once_at_a_time', violation_error_message='This role is already held there at that time.')],
            },
        ),
        migrations.CreateModel(
            name='GrantEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('role', models.CharField(choices=[('programme_admin', 'programme administrator'), ('official', 'official'), ('leadership', 'leadership (totals only)'), ('user_admin', 'user administrator'), ('data_protection', 'data protection officer')], max_length=20, verbose_name='role')),
                ('granted_by', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='accounts.grant')),
                ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('unit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.unit')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Invitation',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('email', models.EmailField(max_length=254, verbose_name='e-mail')),
                ('role', models.CharField(blank=True, choices=[('programme_admin', 'programme administrator'), ('official', 'official'), ('leadership', 'leadership (totals only)'), ('user_admin', 'user administrator'), ('data_protection', 'data protection officer')], max_length=20, verbose_name='role')),
                ('token_digest', models.BinaryField(max_length=32, unique=True)),
                ('expires_at', models.DateTimeField(verbose_name='valid until')),
                ('accepted_at', models.DateTimeField(null=True, verbose_name='accepted at')),
                ('invited_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.unit')),
            ],
            options={
                'verbose_name': 'invitation',
                'verbose_name_plural': 'invitations',
                'constraints': [models.CheckConstraint(condition=models.Q(('role', ''), ('role__in', ('programme_admin', 'official', 'leadership', 'user_admin', 'data_protection')), _connector='OR'), name='accounts_invitation_role')],
            },
        ),
        migrations.CreateModel(
            name='InvitationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('email', models.EmailField(max_length=254, verbose_name='e-mail')),
                ('role', models.CharField(blank=True, choices=[('programme_admin', 'programme administrator'), ('official', 'official'), ('leadership', 'leadership (totals only)'), ('user_admin', 'user administrator'), ('data_protection', 'data protection officer')], max_length=20, verbose_name='role')),
                ('expires_at', models.DateTimeField(verbose_name='valid until')),
                ('accepted_at', models.DateTimeField(null=True, verbose_name='accepted at')),
                ('invited_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='accounts.invitation')),
                ('unit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.unit')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='UserEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('is_superuser', models.BooleanField(default=False, help_text='Designates that this user has all permissions without explicitly assigning them.', verbose_name='superuser status')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('email', models.EmailField(max_length=254, verbose_name='e-mail')),
                ('display_name', models.CharField(blank=True, max_length=200, verbose_name='name')),
                ('language', models.CharField(choices=[('de', 'Deutsch'), ('en', 'English'), ('nb', 'Norsk bokmål'), ('nl', 'Nederlands')], default='en', max_length=5, verbose_name='language')),
                ('is_active', models.BooleanField(default=True, verbose_name='active')),
                ('is_staff', models.BooleanField(default=False, verbose_name='may use the rescue pages')),
                ('current_unit', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.unit', verbose_name='current unit')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AuditEntry',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('at', models.DateTimeField(auto_now_add=True, db_index=True, verbose_name='at')),
                ('actor_id', models.UUIDField(null=True, verbose_name='user')),
                ('verb', models.CharField(max_length=60, verbose_name='what')),
                ('subject_label', models.CharField(blank=True, max_length=80, verbose_name='kind of row')),
                ('subject_id', models.CharField(blank=True, max_length=40, verbose_name='row')),
                ('request_id', models.CharField(blank=True, max_length=64, verbose_name='request')),
                ('detail', models.JSONField(default=dict, verbose_name='detail')),
            ],
            options={
                'verbose_name': 'audit entry',
                'verbose_name_plural': 'audit entries',
                'ordering': ['-id'],
                'indexes': [models.Index(fields=['subject_label', 'subject_id'], name='accounts_audit_subject'), models.Index(fields=['actor_id', '-at'], name='accounts_audit_actor')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='auditentry',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f78d7546cae6abefbfed448b788eab0e8a36f6bf', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_e6c89', table='accounts_auditentry', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='auditentry',
            trigger=pgtrigger.compiler.Trigger(name='no_truncate', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'the audit trail is append-only';", hash='f9a076a025cbad3bfa89cd82209f65879571801c', level='STATEMENT', operation='TRUNCATE', pgid='pgtrigger_no_truncate_74803', table='accounts_auditentry', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='unit',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accounts_unitevent" ("approach", "created_at", "id", "kind", "name", "parent_id", "path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key") SELECT new_values."approach", new_values."created_at", new_values."id", new_values."kind", new_values."name", new_values."parent_id", new_values."path", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sort_key" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='918be050d5486d6a84da1e65c43103a5136e3e4d', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_8ba9e', referencing='REFERENCING NEW TABLE AS new_values ', table='accounts_unit', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='unit',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accounts_unitevent" ("approach", "created_at", "id", "kind", "name", "parent_id", "path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key") SELECT new_values."approach", new_values."created_at", new_values."id", new_values."kind", new_values."name", new_values."parent_id", new_values."path", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sort_key" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='a683ca341f3df88d0761e4ae54529b82e36efaad', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_9885a', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='accounts_unit', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='unit',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accounts_unitevent" ("approach", "created_at", "id", "kind", "name", "parent_id", "path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key") SELECT old_values."approach", old_values."created_at", old_values."id", old_values."kind", old_values."name", old_values."parent_id", old_values."path", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sort_key" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='a6a9b4bf095ca4da4bde6fc5680a53e35af20bad', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_a04b7', referencing='REFERENCING OLD TABLE AS old_values ', table='accounts_unit', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='invitation',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accounts_invitationevent" ("accepted_at", "created_at", "email", "expires_at", "id", "invited_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "unit_id") SELECT new_values."accepted_at", new_values."created_at", new_values."email", new_values."expires_at", new_values."id", new_values."invited_by_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."role", new_values."unit_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='9fc4d5105ac6cebaac9f8a9145d7f8ed38214d29', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_8c354', referencing='REFERENCING NEW TABLE AS new_values ', table='accounts_invitation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='invitation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accounts_invitationevent" ("accepted_at", "created_at", "email", "expires_at", "id", "invited_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "unit_id") SELECT new_values."accepted_at", new_values."created_at", new_values."email", new_values."expires_at", new_values."id", new_values."invited_by_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."role", new_values."unit_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."accepted_at" IS DISTINCT FROM (new_values."accepted_at") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."email" IS DISTINCT FROM (new_values."email") OR old_values."expires_at" IS DISTINCT FROM (new_values."expires_at") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."invited_by_id" IS DISTINCT FROM (new_values."invited_by_id") OR old_values."role" IS DISTINCT FROM (new_values."role") OR old_values."unit_id" IS DISTINCT FROM (new_values."unit_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='02b0ba64ff09fd1c50c034ef06ba1d2df05bdafe', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_4e12d', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='accounts_invitation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='invitation',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accounts_invitationevent" ("accepted_at", "created_at", "email", "expires_at", "id", "invited_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "unit_id") SELECT old_values."accepted_at", old_values."created_at", old_values."email", old_values."expires_at", old_values."id", old_values."invited_by_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."role", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='2b56b22ab7fb11b3838797628078798e57e34adb', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_f2c14', referencing='REFERENCING OLD TABLE AS old_values ', table='accounts_invitation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='grant',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accounts_grantevent" ("created_at", "ends_on", "granted_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on", "unit_id", "user_id") SELECT new_values."created_at", new_values."ends_on", new_values."granted_by_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."role", new_values."starts_on", new_values."unit_id", new_values."user_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='e28720d8a61c150cf247b83f4c4c0bf88aac3a17', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_a8d42', referencing='REFERENCING NEW TABLE AS new_values ', table='accounts_grant', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='grant',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accounts_grantevent" ("created_at", "ends_on", "granted_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on", "unit_id", "user_id") SELECT new_values."created_at", new_values."ends_on", new_values."granted_by_id", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."role", new_values."starts_on", new_values."unit_id", new_values."user_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='06f25c311c19732f286544af074037685a8b6c42', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_c6802', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='accounts_grant', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='grant',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accounts_grantevent" ("created_at", "ends_on", "granted_by_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "starts_on", "unit_id", "user_id") SELECT old_values."created_at", old_values."ends_on", old_values."granted_by_id", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."role", old_values."starts_on", old_values."unit_id", old_values."user_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='1c030fc4de0c869af0e1979e003bb96599fdb12f', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_505e5', referencing='REFERENCING OLD TABLE AS old_values ', table='accounts_grant', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='user',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accounts_userevent" ("created_at", "current_unit_id", "display_name", "email", "id", "is_active", "is_staff", "is_superuser", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."created_at", new_values."current_unit_id", new_values."display_name", new_values."email", new_values."id", new_values."is_active", new_values."is_staff", new_values."is_superuser", new_values."language", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='1b2fe4b0567e42c7e63aa0d5f63cce6950eefafe', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_3867c', referencing='REFERENCING NEW TABLE AS new_values ', table='accounts_user', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='user',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accounts_userevent" ("created_at", "current_unit_id", "display_name", "email", "id", "is_active", "is_staff", "is_superuser", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."created_at", new_values."current_unit_id", new_values."display_name", new_values."email", new_values."id", new_values."is_active", new_values."is_staff", new_values."is_superuser", new_values."language", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."current_unit_id" IS DISTINCT FROM (new_values."current_unit_id") OR old_values."display_name" IS DISTINCT FROM (new_values."display_name") OR old_values."email" IS DISTINCT FROM (new_values."email") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."is_active" IS DISTINCT FROM (new_values."is_active") OR old_values."is_staff" IS DISTINCT FROM (new_values."is_staff") OR old_values."is_superuser" IS DISTINCT FROM (new_values."is_superuser") OR old_values."language" IS DISTINCT FROM (new_values."language")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='2801c6b30150b1d9e01c8f7e69c99ae62f36caa5', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_0e890', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='accounts_user', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='user',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "accounts_userevent" ("created_at", "current_unit_id", "display_name", "email", "id", "is_active", "is_staff", "is_superuser", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."created_at", old_values."current_unit_id", old_values."display_name", old_values."email", old_values."id", old_values."is_active", old_values."is_staff", old_values."is_superuser", old_values."language", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='e024d3f27c861487fc650f920a771a706ddf232a', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_19f14', referencing='REFERENCING OLD TABLE AS old_values ', table='accounts_user', when='AFTER')),
        ),
    ]
