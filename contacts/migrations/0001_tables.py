import core.constraints
import core.fields
import core.keys
import django.contrib.postgres.fields
import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from core.migration import WholeApp


class Migration(WholeApp):

    replaces = [
        ('contacts', '0001_initial'),
        ('contacts', '0002_index_for_counting'),
        ('contacts', '0003_queued_entries'),
        ('contacts', '0004_advice_cases_and_talks'),
        ('contacts', '0005_advice_cases_handed_over'),
        ('contacts', '0006_course_topics'),
    ]

    dependencies = [
        ('accounts', '__first__'),
        ('campaigns', '0001_tables'),
        ('people', '0001_tables'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('workplaces', '0001_tables'),
    ]

    operations = [
        migrations.CreateModel(
            name='AdviceCase',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('topic', models.CharField(choices=[('further_training', 'further training'), ('transformation', 'transformation'), ('participation', 'participation'), ('pay', 'pay'), ('working_time', 'working time'), ('health', 'health and safety'), ('agreement', 'collective agreement'), ('membership', 'membership'), ('representatives', 'union representatives'), ('other', 'other')], max_length=20, verbose_name='topic')),
                ('confidentiality', models.CharField(choices=[('lead', 'only who leads it'), ('mentors', 'the mentors of the workplace, too'), ('advisers', 'its mentors and its adviser, too')], default='lead', max_length=10, verbose_name='confidentiality')),
                ('consent_on', models.DateField(blank=True, null=True, verbose_name='consent given on')),
                ('opened_on', models.DateField(verbose_name='opened')),
                ('closed_on', models.DateField(blank=True, null=True, verbose_name='closed')),
                ('content', core.fields.SealedTextField(blank=True, editable=True, max_length=4000, verbose_name='question and advice')),
                ('own_step', core.fields.SealedTextField(blank=True, editable=True, max_length=300, verbose_name='their own next step')),
                ('handed_over_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='advice_cases_handed_over', to='people.person', verbose_name='handed over by')),
                ('led_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='advice_cases_led', to='people.person', verbose_name='led by')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='advice_cases', to='people.person', verbose_name='whose question')),
                ('workplace', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='advice_cases', to='workplaces.workplace', verbose_name='workplace')),
            ],
            options={
                'verbose_name': 'advice case',
                'verbose_name_plural': 'advice cases',
                'indexes': [models.Index(fields=['workplace', '-opened_on'], name='contacts_advicecase_listed')],
                'constraints': [core.constraints.StoredCheck(condition=models.Q(('consent_on__isnull', False), models.Q(('person', None), django.db.models.lookups.Exact(django.db.models.functions.text.Length('content'), 0)), _connector='OR'), name='contacts_advicecase_with_consent', violation_error_message='Without consent neither a name nor what was said is kept.'), core.constraints.StoredCheck(condition=models.Q(('closed_on', None), django.db.models.lookups.GreaterThan(django.db.models.functions.text.Length('own_step'), 0), _connector='OR'), name='contacts_advicecase_own_step', violation_error_message='Say what the member does next; before that, the question stays open.'), models.CheckConstraint(condition=models.Q(('closed_on', None), ('closed_on__gte', models.F('opened_on')), _connector='OR'), name='contacts_advicecase_closed_after_opened', violation_error_message='It was closed before it was opened.')],
            },
        ),
        migrations.CreateModel(
            name='AdviceCaseEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('topic', models.CharField(choices=[('further_training', 'further training'), ('transformation', 'transformation'), ('participation', 'participation'), ('pay', 'pay'), ('working_time', 'working time'), ('health', 'health and safety'), ('agreement', 'collective agreement'), ('membership', 'membership'), ('representatives', 'union representatives'), ('other', 'other')], max_length=20, verbose_name='topic')),
                ('confidentiality', models.CharField(choices=[('lead', 'only who leads it'), ('mentors', 'the mentors of the workplace, too'), ('advisers', 'its mentors and its adviser, too')], default='lead', max_length=10, verbose_name='confidentiality')),
                ('consent_on', models.DateField(blank=True, null=True, verbose_name='consent given on')),
                ('opened_on', models.DateField(verbose_name='opened')),
                ('closed_on', models.DateField(blank=True, null=True, verbose_name='closed')),
                ('handed_over_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person', verbose_name='handed over by')),
                ('led_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person', verbose_name='led by')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='contacts.advicecase')),
                ('workplace', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workplaces.workplace', verbose_name='workplace')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Contact',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('kind', models.CharField(choices=[('visit', 'visit'), ('talk', 'talk'), ('phone', 'phone call'), ('digital', 'digital'), ('group', 'group')], max_length=10, verbose_name='kind')),
                ('on', models.DateField(verbose_name='day')),
                ('people_reached', models.PositiveSmallIntegerField(default=1, verbose_name='people reached')),
                ('topics', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('further_training', 'further training'), ('transformation', 'transformation'), ('participation', 'participation'), ('pay', 'pay'), ('working_time', 'working time'), ('health', 'health and safety'), ('agreement', 'collective agreement'), ('membership', 'membership'), ('representatives', 'union representatives'), ('other', 'other')], max_length=20), blank=True, default=list, size=None, verbose_name='topics')),
                ('outcome', models.CharField(choices=[('open', 'open'), ('interested', 'interested'), ('agreed', 'agreed on a step'), ('joined', 'joined the union'), ('declined', 'declined')], default='open', max_length=12, verbose_name='outcome')),
                ('note', core.fields.SealedTextField(blank=True, editable=True, max_length=4000, verbose_name='note')),
                ('anger', core.fields.SealedTextField(blank=True, editable=True, max_length=1000, verbose_name='anger')),
                ('hope', core.fields.SealedTextField(blank=True, editable=True, max_length=1000, verbose_name='hope')),
                ('plan', core.fields.SealedTextField(blank=True, editable=True, max_length=1000, verbose_name='action')),
                ('ask', core.fields.SealedTextField(blank=True, editable=True, max_length=1000, verbose_name='the ask')),
                ('answer', core.fields.SealedTextField(blank=True, editable=True, max_length=1000, verbose_name='the answer')),
                ('own_step', core.fields.SealedTextField(blank=True, editable=True, max_length=300, verbose_name='their own next step')),
                ('campaign', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='contacts', to='campaigns.campaign', verbose_name='campaign')),
                ('case', models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='contacts', to='contacts.advicecase', verbose_name='advice case')),
                ('logged_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('made_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='contacts_made', to='people.person', verbose_name='who')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='contacts', to='people.person', verbose_name='with whom')),
                ('workplace', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='contacts', to='workplaces.workplace', verbose_name='workplace')),
            ],
            options={
                'verbose_name': 'contact',
                'verbose_name_plural': 'contacts',
                'indexes': [models.Index(fields=['workplace', '-on', '-id'], name='contacts_contact_listed'), models.Index(fields=['logged_by', '-on'], name='contacts_contact_author'), models.Index(condition=models.Q(('case__isnull', False)), fields=['case', '-on'], name='contacts_contact_of_case'), models.Index(fields=['workplace', 'on'], include=('campaign', 'people_reached'), name='contacts_contact_counted')],
                'constraints': [models.CheckConstraint(condition=models.Q(('people_reached__gte', 1), ('people_reached__lte', 10000)), name='contacts_contact_people_plausible', violation_error_message='A contact reaches 1 to 10,000 people.')],
            },
        ),
        migrations.CreateModel(
            name='ContactEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('kind', models.CharField(choices=[('visit', 'visit'), ('talk', 'talk'), ('phone', 'phone call'), ('digital', 'digital'), ('group', 'group')], max_length=10, verbose_name='kind')),
                ('on', models.DateField(verbose_name='day')),
                ('people_reached', models.PositiveSmallIntegerField(default=1, verbose_name='people reached')),
                ('topics', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('further_training', 'further training'), ('transformation', 'transformation'), ('participation', 'participation'), ('pay', 'pay'), ('working_time', 'working time'), ('health', 'health and safety'), ('agreement', 'collective agreement'), ('membership', 'membership'), ('representatives', 'union representatives'), ('other', 'other')], max_length=20), blank=True, default=list, size=None, verbose_name='topics')),
                ('outcome', models.CharField(choices=[('open', 'open'), ('interested', 'interested'), ('agreed', 'agreed on a step'), ('joined', 'joined the union'), ('declined', 'declined')], default='open', max_length=12, verbose_name='outcome')),
                ('campaign', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='campaigns.campaign', verbose_name='campaign')),
                ('case', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.advicecase', verbose_name='advice case')),
                ('logged_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('made_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person', verbose_name='who')),
                ('person', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person', verbose_name='with whom')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='contacts.contact')),
                ('workplace', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workplaces.workplace', verbose_name='workplace')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='QueuedEntry',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('state', models.CharField(choices=[('stored', 'sent'), ('attention', 'needs attention'), ('discarded', 'discarded')], max_length=10, verbose_name='state')),
                ('content', core.fields.SealedTextField(blank=True, editable=True, max_length=20000, verbose_name='content')),
                ('author', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('contact', models.ForeignKey(null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='contacts.contact')),
            ],
            options={
                'verbose_name': 'entry of a phone',
                'verbose_name_plural': 'entries of a phone',
                'indexes': [models.Index(condition=models.Q(('state', 'attention')), fields=['author', '-created_at'], name='contacts_queuedentry_to_mend')],
            },
        ),
        migrations.CreateModel(
            name='QueuedEntryEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('state', models.CharField(choices=[('stored', 'sent'), ('attention', 'needs attention'), ('discarded', 'discarded')], max_length=10, verbose_name='state')),
                ('author', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('contact', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='contacts.contact')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='contacts.queuedentry')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='advicecase',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "contacts_advicecaseevent" ("closed_on", "confidentiality", "consent_on", "created_at", "handed_over_by_id", "id", "led_by_id", "opened_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "topic", "workplace_id") SELECT new_values."closed_on", new_values."confidentiality", new_values."consent_on", new_values."created_at", new_values."handed_over_by_id", new_values."id", new_values."led_by_id", new_values."opened_on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."topic", new_values."workplace_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='5a97ffdfd4f6c6d9227221d7bcf22930193153b7', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_b2cf5', referencing='REFERENCING NEW TABLE AS new_values ', table='contacts_advicecase', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='advicecase',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "contacts_advicecaseevent" ("closed_on", "confidentiality", "consent_on", "created_at", "handed_over_by_id", "id", "led_by_id", "opened_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "topic", "workplace_id") SELECT new_values."closed_on", new_values."confidentiality", new_values."consent_on", new_values."created_at", new_values."handed_over_by_id", new_values."id", new_values."led_by_id", new_values."opened_on", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."topic", new_values."workplace_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."closed_on" IS DISTINCT FROM (new_values."closed_on") OR old_values."confidentiality" IS DISTINCT FROM (new_values."confidentiality") OR old_values."consent_on" IS DISTINCT FROM (new_values."consent_on") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."handed_over_by_id" IS DISTINCT FROM (new_values."handed_over_by_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."led_by_id" IS DISTINCT FROM (new_values."led_by_id") OR old_values."opened_on" IS DISTINCT FROM (new_values."opened_on") OR old_values."topic" IS DISTINCT FROM (new_values."topic") OR old_values."workplace_id" IS DISTINCT FROM (new_values."workplace_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='c720e0607058645cba0cca6159ce85ddc8808513', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_de36c', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='contacts_advicecase', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='advicecase',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "contacts_advicecaseevent" ("closed_on", "confidentiality", "consent_on", "created_at", "handed_over_by_id", "id", "led_by_id", "opened_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "topic", "workplace_id") SELECT old_values."closed_on", old_values."confidentiality", old_values."consent_on", old_values."created_at", old_values."handed_over_by_id", old_values."id", old_values."led_by_id", old_values."opened_on", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."topic", old_values."workplace_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='ee1ecb3bf17b532682ed0a529509081db8d4adf2', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_1da09', referencing='REFERENCING OLD TABLE AS old_values ', table='contacts_advicecase', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contact',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "contacts_contactevent" ("campaign_id", "case_id", "created_at", "id", "kind", "logged_by_id", "made_by_id", "on", "outcome", "people_reached", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "topics", "workplace_id") SELECT new_values."campaign_id", new_values."case_id", new_values."created_at", new_values."id", new_values."kind", new_values."logged_by_id", new_values."made_by_id", new_values."on", new_values."outcome", new_values."people_reached", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."topics", new_values."workplace_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='5497a20098f9eb7cb456fc9130ed4a628d9af6f0', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_60225', referencing='REFERENCING NEW TABLE AS new_values ', table='contacts_contact', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contact',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "contacts_contactevent" ("campaign_id", "case_id", "created_at", "id", "kind", "logged_by_id", "made_by_id", "on", "outcome", "people_reached", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "topics", "workplace_id") SELECT new_values."campaign_id", new_values."case_id", new_values."created_at", new_values."id", new_values."kind", new_values."logged_by_id", new_values."made_by_id", new_values."on", new_values."outcome", new_values."people_reached", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."topics", new_values."workplace_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."campaign_id" IS DISTINCT FROM (new_values."campaign_id") OR old_values."case_id" IS DISTINCT FROM (new_values."case_id") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."kind" IS DISTINCT FROM (new_values."kind") OR old_values."logged_by_id" IS DISTINCT FROM (new_values."logged_by_id") OR old_values."made_by_id" IS DISTINCT FROM (new_values."made_by_id") OR old_values."on" IS DISTINCT FROM (new_values."on") OR old_values."outcome" IS DISTINCT FROM (new_values."outcome") OR old_values."people_reached" IS DISTINCT FROM (new_values."people_reached") OR old_values."person_id" IS DISTINCT FROM (new_values."person_id") OR old_values."topics" IS DISTINCT FROM (new_values."topics") OR old_values."workplace_id" IS DISTINCT FROM (new_values."workplace_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='1c8ca2627ae1e51de6af659dc631448d7c48db62', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_7498c', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='contacts_contact', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='contact',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "contacts_contactevent" ("campaign_id", "case_id", "created_at", "id", "kind", "logged_by_id", "made_by_id", "on", "outcome", "people_reached", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "topics", "workplace_id") SELECT old_values."campaign_id", old_values."case_id", old_values."created_at", old_values."id", old_values."kind", old_values."logged_by_id", old_values."made_by_id", old_values."on", old_values."outcome", old_values."people_reached", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."topics", old_values."workplace_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='abe7f2e531e008682d7d6a3f3205cb6620a4d1b1', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_e2e36', referencing='REFERENCING OLD TABLE AS old_values ', table='contacts_contact', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='queuedentry',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "contacts_queuedentryevent" ("author_id", "contact_id", "created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state") SELECT new_values."author_id", new_values."contact_id", new_values."created_at", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."state" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='de59d1e9de242a14b2fc4bc88339b44d3349c1b9', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_d05c1', referencing='REFERENCING NEW TABLE AS new_values ', table='contacts_queuedentry', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='queuedentry',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "contacts_queuedentryevent" ("author_id", "contact_id", "created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state") SELECT new_values."author_id", new_values."contact_id", new_values."created_at", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."state" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."author_id" IS DISTINCT FROM (new_values."author_id") OR old_values."contact_id" IS DISTINCT FROM (new_values."contact_id") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."state" IS DISTINCT FROM (new_values."state")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='fc7c4ae43c717ee005742c641f7d2cbd2e9f6cc1', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_feeec', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='contacts_queuedentry', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='queuedentry',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "contacts_queuedentryevent" ("author_id", "contact_id", "created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state") SELECT old_values."author_id", old_values."contact_id", old_values."created_at", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."state" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='385e5f2bb81d97bba91326f61c39e8ea8c762559', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_4c646', referencing='REFERENCING OLD TABLE AS old_values ', table='contacts_queuedentry', when='AFTER')),
        ),
    ]
