import core.fields
import core.keys
import core.ranges
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from core.migration import WholeApp


class Migration(WholeApp):

    replaces = [
        ('mentors', '0001_initial'),
        ('mentors', '0002_next_steps'),
        ('mentors', '0003_coaching_log'),
        ('mentors', '0004_behaviour_profile'),
        ('mentors', '0005_workplace_projects'),
        ('mentors', '0006_course_topics'),
    ]

    dependencies = [
        ('accounts', '__first__'),
        ('people', '0001_tables'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('programmes', '0001_tables'),
        ('workplaces', '0001_tables'),
    ]

    operations = [
        migrations.CreateModel(
            name='BehaviourProfile',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('view', models.CharField(choices=[('own', 'own view'), ('coach', "the coach's view")], editable=False, max_length=6, verbose_name='view')),
                ('on', models.DateField(verbose_name='day')),
                ('is_shared', models.BooleanField(default=False, verbose_name='shared')),
                ('content', core.fields.SealedTextField(editable=True, max_length=1000)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='behaviour_profiles', to='people.person', verbose_name='person')),
                ('written_by', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'behaviour profile',
                'verbose_name_plural': 'behaviour profiles',
                'constraints': [models.UniqueConstraint(fields=('person', 'written_by', 'on'), name='mentors_behaviourprofile_once_a_day', violation_error_message='A profile of this day is noted already.')],
            },
        ),
        migrations.CreateModel(
            name='BehaviourProfileEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('view', models.CharField(choices=[('own', 'own view'), ('coach', "the coach's view")], editable=False, max_length=6, verbose_name='view')),
                ('on', models.DateField(verbose_name='day')),
                ('is_shared', models.BooleanField(default=False, verbose_name='shared')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person', verbose_name='person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='mentors.behaviourprofile')),
                ('written_by', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CoachAssignment',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('coach', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='coaching', to='people.person', verbose_name='coach')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='coached', to='people.person', verbose_name='person')),
            ],
            options={
                'verbose_name': 'coach',
                'verbose_name_plural': 'coaches',
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on', None), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='mentors_coachassignment_ends_after_start', violation_error_message='The end lies before the beginning.'), models.CheckConstraint(condition=models.Q(('person', models.F('coach')), _negated=True), name='mentors_coachassignment_by_another', violation_error_message='Nobody is their own coach.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.F('person'), '='), (core.ranges.DateRange(), '&&')], name='mentors_coachassignment_one_at_a_time', violation_error_message='This person has a coach at that time.')],
            },
        ),
        migrations.CreateModel(
            name='CoachAssignmentEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('coach', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person', verbose_name='coach')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person', verbose_name='person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='mentors.coachassignment')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Coaching',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('form', models.CharField(choices=[('one', 'one-to-one talk'), ('group', 'in a group')], max_length=10, verbose_name='how')),
                ('on', models.DateField(verbose_name='day')),
                ('note_kind', models.CharField(choices=[('private', 'for the coach only'), ('mirror', 'a mirror: those who were there read it')], default='private', max_length=8, verbose_name='the note is')),
                ('note', core.fields.SealedTextField(blank=True, editable=True, max_length=4000, verbose_name='note')),
                ('coach', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='coachings_led', to='people.person', verbose_name='coach')),
                ('logged_by', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'coaching talk',
                'verbose_name_plural': 'coaching talks',
                'indexes': [models.Index(fields=['logged_by', '-on'], name='mentors_coaching_author')],
            },
        ),
        migrations.CreateModel(
            name='CoachingAttendance',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('coaching', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attendances', to='mentors.coaching')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='coaching_contacts', to='people.person', verbose_name='person')),
            ],
            options={
                'verbose_name': 'coaching contact',
                'verbose_name_plural': 'coaching contacts',
                'constraints': [models.UniqueConstraint(fields=('coaching', 'person'), name='mentors_coachingattendance_once', violation_error_message='This person is named already.')],
            },
        ),
        migrations.CreateModel(
            name='CoachingAttendanceEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('coaching', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='mentors.coaching')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person', verbose_name='person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='mentors.coachingattendance')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CoachingEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('form', models.CharField(choices=[('one', 'one-to-one talk'), ('group', 'in a group')], max_length=10, verbose_name='how')),
                ('on', models.DateField(verbose_name='day')),
                ('note_kind', models.CharField(choices=[('private', 'for the coach only'), ('mirror', 'a mirror: those who were there read it')], default='private', max_length=8, verbose_name='the note is')),
                ('coach', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person', verbose_name='coach')),
                ('logged_by', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='mentors.coaching')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='DevelopmentStep',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('rung', models.PositiveSmallIntegerField(choices=[(1, 'follows what happens'), (2, 'takes part in actions'), (3, 'takes on tasks'), (4, 'leads a team'), (5, 'develops others')], verbose_name='towards')),
                ('title', models.CharField(max_length=200, verbose_name='next step')),
                ('due_on', models.DateField(verbose_name='by')),
                ('state', models.CharField(choices=[('open', 'open'), ('done', 'done'), ('dropped', 'dropped')], default='open', editable=False, max_length=8, verbose_name='state')),
                ('place', models.PositiveSmallIntegerField(editable=False, null=True)),
                ('closed_on', models.DateField(editable=False, null=True, verbose_name='closed')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='steps', to='people.person', verbose_name='person')),
                ('planned_by', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'next step',
                'verbose_name_plural': 'next steps',
                'indexes': [models.Index(fields=['person', 'state', 'due_on'], name='mentors_developmentstep_of')],
                'constraints': [models.UniqueConstraint(fields=('person', 'place'), name='mentors_developmentstep_two_open', violation_error_message='Two next steps are open already. Close one before you plan another.'), models.CheckConstraint(condition=models.Q(models.Q(('closed_on', None), ('place__in', (1, 2)), ('state', 'open')), models.Q(('closed_on__isnull', False), ('place', None), ('state__in', ['done', 'dropped'])), _connector='OR'), name='mentors_developmentstep_open_or_closed', violation_error_message='A step is open or has a day on which it was closed.')],
            },
        ),
        migrations.CreateModel(
            name='DevelopmentStepEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('rung', models.PositiveSmallIntegerField(choices=[(1, 'follows what happens'), (2, 'takes part in actions'), (3, 'takes on tasks'), (4, 'leads a team'), (5, 'develops others')], verbose_name='towards')),
                ('title', models.CharField(max_length=200, verbose_name='next step')),
                ('due_on', models.DateField(verbose_name='by')),
                ('state', models.CharField(choices=[('open', 'open'), ('done', 'done'), ('dropped', 'dropped')], default='open', editable=False, max_length=8, verbose_name='state')),
                ('place', models.PositiveSmallIntegerField(editable=False, null=True)),
                ('closed_on', models.DateField(editable=False, null=True, verbose_name='closed')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person', verbose_name='person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='mentors.developmentstep')),
                ('planned_by', models.ForeignKey(db_constraint=False, editable=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Mentor',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mentorships', to='people.person')),
                ('programme', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mentors', to='programmes.programme', verbose_name='programme')),
                ('workplace', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mentors', to='workplaces.workplace', verbose_name='workplace')),
            ],
            options={
                'verbose_name': 'mentor',
                'verbose_name_plural': 'mentors',
                'abstract': False,
                'indexes': [models.Index(fields=['person', 'workplace'], name='mentors_mentor_reach'), models.Index(fields=['programme', 'workplace'], name='mentors_mentor_listed')],
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on', None), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='mentors_mentor_ends_after_start', violation_error_message='The end lies before the beginning.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.F('person'), '='), (models.F('programme'), '='), (models.F('workplace'), '='), (core.ranges.DateRange(), '&&')], name='mentors_mentor_once_at_a_time', violation_error_message='This person is already a mentor there at that time.')],
            },
        ),
        migrations.CreateModel(
            name='MentorEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='mentors.mentor')),
                ('programme', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.programme', verbose_name='programme')),
                ('workplace', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workplaces.workplace', verbose_name='workplace')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Register',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('is_complete', models.BooleanField(default=True, verbose_name='complete')),
                ('note', models.CharField(blank=True, max_length=300, verbose_name='why not')),
                ('programme', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='mentor_register', to='programmes.programme', verbose_name='programme')),
            ],
            options={
                'verbose_name': 'register of mentors',
                'verbose_name_plural': 'registers of mentors',
            },
        ),
        migrations.CreateModel(
            name='RegisterEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('is_complete', models.BooleanField(default=True, verbose_name='complete')),
                ('note', models.CharField(blank=True, max_length=300, verbose_name='why not')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='mentors.register')),
                ('programme', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.programme', verbose_name='programme')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='WorkplaceProject',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('name', models.CharField(max_length=150, verbose_name='name')),
                ('sort_key', models.CharField(editable=False, max_length=200)),
                ('about', models.TextField(blank=True, max_length=2000, verbose_name='what it is about')),
                ('topics', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('further_training', 'further training'), ('transformation', 'transformation'), ('participation', 'participation'), ('pay', 'pay'), ('working_time', 'working time'), ('health', 'health and safety'), ('agreement', 'collective agreement'), ('membership', 'membership'), ('representatives', 'union representatives'), ('other', 'other')], max_length=20), blank=True, default=list, size=None, verbose_name='topics')),
                ('programme', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='workplace_projects', to='programmes.programme', verbose_name='programme')),
                ('workplace', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='projects', to='workplaces.workplace', verbose_name='workplace')),
            ],
            options={
                'verbose_name': 'workplace project',
                'verbose_name_plural': 'workplace projects',
                'abstract': False,
                'indexes': [models.Index(fields=['sort_key', 'id'], name='mentors_project_listed')],
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on', None), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='mentors_workplaceproject_ends_after_start', violation_error_message='The end lies before the beginning.')],
            },
        ),
        migrations.CreateModel(
            name='ProjectMentor',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('mentor', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='projects', to='mentors.mentor', verbose_name='mentor')),
                ('project', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='carried_by', to='mentors.workplaceproject')),
            ],
            options={
                'verbose_name': 'mentor of a project',
                'verbose_name_plural': 'mentors of projects',
                'constraints': [models.UniqueConstraint(fields=('project', 'mentor'), name='mentors_projectmentor_once', violation_error_message='This mentor carries the project already.')],
            },
        ),
        migrations.CreateModel(
            name='ProjectMentorEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('mentor', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='mentors.mentor', verbose_name='mentor')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='mentors.projectmentor')),
                ('project', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='mentors.workplaceproject')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='WorkplaceProjectEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('name', models.CharField(max_length=150, verbose_name='name')),
                ('sort_key', models.CharField(editable=False, max_length=200)),
                ('about', models.TextField(blank=True, max_length=2000, verbose_name='what it is about')),
                ('topics', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('further_training', 'further training'), ('transformation', 'transformation'), ('participation', 'participation'), ('pay', 'pay'), ('working_time', 'working time'), ('health', 'health and safety'), ('agreement', 'collective agreement'), ('membership', 'membership'), ('representatives', 'union representatives'), ('other', 'other')], max_length=20), blank=True, default=list, size=None, verbose_name='topics')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='mentors.workplaceproject')),
                ('programme', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.programme', verbose_name='programme')),
                ('workplace', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workplaces.workplace', verbose_name='workplace')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='behaviourprofile',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mentors_behaviourprofileevent" ("created_at", "id", "is_shared", "on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "view", "written_by_id") SELECT new_values."created_at", new_values."id", new_values."is_shared", new_values."on", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."view", new_values."written_by_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='cab8678964a20051543e1f57c4aaf52dd60f8ccf', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_7f23b', referencing='REFERENCING NEW TABLE AS new_values ', table='mentors_behaviourprofile', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='behaviourprofile',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mentors_behaviourprofileevent" ("created_at", "id", "is_shared", "on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "view", "written_by_id") SELECT new_values."created_at", new_values."id", new_values."is_shared", new_values."on", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."view", new_values."written_by_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."is_shared" IS DISTINCT FROM (new_values."is_shared") OR old_values."on" IS DISTINCT FROM (new_values."on") OR old_values."person_id" IS DISTINCT FROM (new_values."person_id") OR old_values."view" IS DISTINCT FROM (new_values."view") OR old_values."written_by_id" IS DISTINCT FROM (new_values."written_by_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='69db9e21afde03b81053b417e0c2bcc9a2adc026', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_c0a9c', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='mentors_behaviourprofile', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='behaviourprofile',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mentors_behaviourprofileevent" ("created_at", "id", "is_shared", "on", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "view", "written_by_id") SELECT old_values."created_at", old_values."id", old_values."is_shared", old_values."on", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."view", old_values."written_by_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='b6210b0ab7bd289c2c7f0b1232a03ef57c0319a0', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_6ef33', referencing='REFERENCING OLD TABLE AS old_values ', table='mentors_behaviourprofile', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='coachassignment',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mentors_coachassignmentevent" ("coach_id", "created_at", "ends_on", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on") SELECT new_values."coach_id", new_values."created_at", new_values."ends_on", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."starts_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='d40bb496ba7f05092f02643b7f0f4dcfeca4fe19', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_2ccd8', referencing='REFERENCING NEW TABLE AS new_values ', table='mentors_coachassignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='coachassignment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mentors_coachassignmentevent" ("coach_id", "created_at", "ends_on", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on") SELECT new_values."coach_id", new_values."created_at", new_values."ends_on", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."starts_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='6d8ba8d1c64785f0a163468ab20f28bd0fe632ce', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_856fa', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='mentors_coachassignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='coachassignment',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mentors_coachassignmentevent" ("coach_id", "created_at", "ends_on", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on") SELECT old_values."coach_id", old_values."created_at", old_values."ends_on", old_values."id", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."starts_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='66de40517766039cfb60c556fdca48e51d23bcd8', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_efe29', referencing='REFERENCING OLD TABLE AS old_values ', table='mentors_coachassignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='coaching',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mentors_coachingevent" ("coach_id", "created_at", "form", "id", "logged_by_id", "note_kind", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."coach_id", new_values."created_at", new_values."form", new_values."id", new_values."logged_by_id", new_values."note_kind", new_values."on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='3867d1fd0e6b7cbd57213cee857181cf4ca8b221', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_2b0be', referencing='REFERENCING NEW TABLE AS new_values ', table='mentors_coaching', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='coaching',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mentors_coachingevent" ("coach_id", "created_at", "form", "id", "logged_by_id", "note_kind", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."coach_id", new_values."created_at", new_values."form", new_values."id", new_values."logged_by_id", new_values."note_kind", new_values."on", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."coach_id" IS DISTINCT FROM (new_values."coach_id") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."form" IS DISTINCT FROM (new_values."form") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."logged_by_id" IS DISTINCT FROM (new_values."logged_by_id") OR old_values."note_kind" IS DISTINCT FROM (new_values."note_kind") OR old_values."on" IS DISTINCT FROM (new_values."on")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='078ae9d5ec4f0163714df62f08de4fa3c2b7e125', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_ef385', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='mentors_coaching', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='coaching',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mentors_coachingevent" ("coach_id", "created_at", "form", "id", "logged_by_id", "note_kind", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."coach_id", old_values."created_at", old_values."form", old_values."id", old_values."logged_by_id", old_values."note_kind", old_values."on", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='d2315a8bd999af306c7548fdd8839bab641ece1a', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_60e1b', referencing='REFERENCING OLD TABLE AS old_values ', table='mentors_coaching', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='coachingattendance',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mentors_coachingattendanceevent" ("coaching_id", "created_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."coaching_id", new_values."created_at", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='6c2fbadad5352be1e4a3959d8b5b5a4370c203b2', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_ea1ed', referencing='REFERENCING NEW TABLE AS new_values ', table='mentors_coachingattendance', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='coachingattendance',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mentors_coachingattendanceevent" ("coaching_id", "created_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."coaching_id", new_values."created_at", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='fb3c00b00d14f1cdff555bb44419c6c422b92537', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_480bf', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='mentors_coachingattendance', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='coachingattendance',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mentors_coachingattendanceevent" ("coaching_id", "created_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."coaching_id", old_values."created_at", old_values."id", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='5590c08a662a235264793f0f89e2b908d2a1b21b', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_ab644', referencing='REFERENCING OLD TABLE AS old_values ', table='mentors_coachingattendance', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='developmentstep',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mentors_developmentstepevent" ("closed_on", "created_at", "due_on", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_by_id", "rung", "state", "title") SELECT new_values."closed_on", new_values."created_at", new_values."due_on", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place", new_values."planned_by_id", new_values."rung", new_values."state", new_values."title" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='4f605709642fc1149953c81b1105bd5efb6745f9', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_b76ec', referencing='REFERENCING NEW TABLE AS new_values ', table='mentors_developmentstep', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='developmentstep',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mentors_developmentstepevent" ("closed_on", "created_at", "due_on", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_by_id", "rung", "state", "title") SELECT new_values."closed_on", new_values."created_at", new_values."due_on", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place", new_values."planned_by_id", new_values."rung", new_values."state", new_values."title" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='7bd71a90fdd3c2e157252aaaa48ea41a59eaa27c', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_a1212', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='mentors_developmentstep', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='developmentstep',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mentors_developmentstepevent" ("closed_on", "created_at", "due_on", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_by_id", "rung", "state", "title") SELECT old_values."closed_on", old_values."created_at", old_values."due_on", old_values."id", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place", old_values."planned_by_id", old_values."rung", old_values."state", old_values."title" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='4cb1a2bd19a2cb8e1a947ec23dc38843f45cb9e0', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_a61a0', referencing='REFERENCING OLD TABLE AS old_values ', table='mentors_developmentstep', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mentor',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mentors_mentorevent" ("created_at", "ends_on", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "starts_on", "workplace_id") SELECT new_values."created_at", new_values."ends_on", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."programme_id", new_values."starts_on", new_values."workplace_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='4b9292b2109f48c49626292b9682cc74b447379e', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_8822a', referencing='REFERENCING NEW TABLE AS new_values ', table='mentors_mentor', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mentor',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mentors_mentorevent" ("created_at", "ends_on", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "starts_on", "workplace_id") SELECT new_values."created_at", new_values."ends_on", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."programme_id", new_values."starts_on", new_values."workplace_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='8213319c50da6c6a8661a60d82c7edd3bf65affc', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_0a221', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='mentors_mentor', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='mentor',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mentors_mentorevent" ("created_at", "ends_on", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "starts_on", "workplace_id") SELECT old_values."created_at", old_values."ends_on", old_values."id", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."programme_id", old_values."starts_on", old_values."workplace_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='da321909fb4c15b1b84ee37744f7b32d1aa80f6c', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_0c3e4', referencing='REFERENCING OLD TABLE AS old_values ', table='mentors_mentor', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='register',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mentors_registerevent" ("created_at", "id", "is_complete", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") SELECT new_values."created_at", new_values."id", new_values."is_complete", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."programme_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='0065e424819b2d61b72d4e3e5a364a8731320573', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_dc052', referencing='REFERENCING NEW TABLE AS new_values ', table='mentors_register', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='register',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mentors_registerevent" ("created_at", "id", "is_complete", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") SELECT new_values."created_at", new_values."id", new_values."is_complete", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."programme_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='39864223be79c75053149ac29c680516c2b24063', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_bdb00', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='mentors_register', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='register',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mentors_registerevent" ("created_at", "id", "is_complete", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id") SELECT old_values."created_at", old_values."id", old_values."is_complete", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."programme_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='79070d4cfb82d38ad16dbd733bb941fb8331ca3d', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_b1a01', referencing='REFERENCING OLD TABLE AS old_values ', table='mentors_register', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='workplaceproject',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mentors_workplaceprojectevent" ("about", "created_at", "ends_on", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "sort_key", "starts_on", "topics", "workplace_id") SELECT new_values."about", new_values."created_at", new_values."ends_on", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."programme_id", new_values."sort_key", new_values."starts_on", new_values."topics", new_values."workplace_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='ad084cea31ab5a3f26ceef20b53816a3dbd00803', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_b1793', referencing='REFERENCING NEW TABLE AS new_values ', table='mentors_workplaceproject', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='workplaceproject',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mentors_workplaceprojectevent" ("about", "created_at", "ends_on", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "sort_key", "starts_on", "topics", "workplace_id") SELECT new_values."about", new_values."created_at", new_values."ends_on", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."programme_id", new_values."sort_key", new_values."starts_on", new_values."topics", new_values."workplace_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='40d55e432bccf3d648be63720e3cb09346839ee6', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_88261', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='mentors_workplaceproject', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='workplaceproject',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mentors_workplaceprojectevent" ("about", "created_at", "ends_on", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "sort_key", "starts_on", "topics", "workplace_id") SELECT old_values."about", old_values."created_at", old_values."ends_on", old_values."id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."programme_id", old_values."sort_key", old_values."starts_on", old_values."topics", old_values."workplace_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='27ce8f720501e026fb115a949ef3ed2350286f59', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_0c742', referencing='REFERENCING OLD TABLE AS old_values ', table='mentors_workplaceproject', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='projectmentor',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mentors_projectmentorevent" ("created_at", "id", "mentor_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id") SELECT new_values."created_at", new_values."id", new_values."mentor_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."project_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='0a8b8bf3ee3cbb48325a277207c5e3e981640113', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_7a884', referencing='REFERENCING NEW TABLE AS new_values ', table='mentors_projectmentor', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='projectmentor',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mentors_projectmentorevent" ("created_at", "id", "mentor_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id") SELECT new_values."created_at", new_values."id", new_values."mentor_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."project_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='64fc800cfbfbda078c7e9720219a10f838aba7ea', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_11c2a', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='mentors_projectmentor', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='projectmentor',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "mentors_projectmentorevent" ("created_at", "id", "mentor_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_id") SELECT old_values."created_at", old_values."id", old_values."mentor_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."project_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='e0b1a8b94e155815871e17dd3a99bb65e30f827f', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_3bd68', referencing='REFERENCING OLD TABLE AS old_values ', table='mentors_projectmentor', when='AFTER')),
        ),
    ]
