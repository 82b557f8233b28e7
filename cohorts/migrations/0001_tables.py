import cohorts.models.certificates
import core.fields
import core.keys
import core.ranges
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.db.models.deletion
import django.utils.timezone
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from core.migration import WholeApp


class Migration(WholeApp):

    replaces = [
        ('cohorts', '0001_initial'),
        ('cohorts', '0002_applications'),
        ('cohorts', '0003_progress'),
        ('cohorts', '0004_group'),
        ('cohorts', '0005_session_notes'),
        ('cohorts', '0006_coach_qualifications'),
        ('cohorts', '0007_certificates'),
        ('cohorts', '0008_certificates_of_before'),
        ('cohorts', '0009_courses'),
    ]

    dependencies = [
        ('accounts', '0001_tables'),
        ('accounts', '__first__'),
        ('campaigns', '0001_tables'),
        ('events', '0001_tables'),
        ('people', '0001_tables'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('programmes', '0001_tables'),
        ('workplaces', '0001_tables'),
    ]

    operations = [
        migrations.CreateModel(
            name='CoachQualification',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('acquired', models.CharField(max_length=200, verbose_name='how it was acquired')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='coach_qualifications', to='people.person')),
                ('recorded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='recorded by')),
            ],
            options={
                'verbose_name': 'coach qualification',
                'verbose_name_plural': 'coach qualifications',
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on', None), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='cohorts_coachqualification_ends_after_start', violation_error_message='The end lies before the beginning.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.F('person'), '='), (core.ranges.DateRange(), '&&')], name='cohorts_coachqualification_once_at_a_time', violation_error_message='A qualification of this person is valid at that time already.')],
            },
        ),
        migrations.CreateModel(
            name='CoachQualificationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('acquired', models.CharField(max_length=200, verbose_name='how it was acquired')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='cohorts.coachqualification')),
                ('recorded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='recorded by')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Curriculum',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('name', models.CharField(max_length=200, unique=True, verbose_name='name')),
                ('sort_key', models.CharField(editable=False, max_length=200)),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.unit', verbose_name='unit')),
            ],
            options={
                'verbose_name': 'curriculum',
                'verbose_name_plural': 'curricula',
            },
        ),
        migrations.CreateModel(
            name='Course',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('mode', models.CharField(choices=[('in_person', 'in person'), ('digital', 'digital'), ('hybrid', 'hybrid')], default='in_person', max_length=10, verbose_name='mode')),
                ('topics', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('further_training', 'further training'), ('transformation', 'transformation'), ('participation', 'participation'), ('pay', 'pay'), ('working_time', 'working time'), ('health', 'health and safety'), ('agreement', 'collective agreement'), ('membership', 'membership'), ('representatives', 'union representatives'), ('other', 'other')], max_length=20), size=None, verbose_name='meets the need')),
                ('about', models.TextField(blank=True, max_length=2000, verbose_name='what it is about')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.unit', verbose_name='region')),
                ('curriculum', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='courses', to='cohorts.curriculum', verbose_name='curriculum')),
            ],
            options={
                'verbose_name': 'course',
                'verbose_name_plural': 'courses',
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on', None), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='cohorts_course_ends_after_start', violation_error_message='The end lies before the beginning.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.F('curriculum'), '='), (models.F('unit'), '='), (models.F('mode'), '='), (core.ranges.DateRange(), '&&')], name='cohorts_course_once_at_a_time', violation_error_message='This curriculum is offered there in this mode already at that time.')],
            },
        ),
        migrations.CreateModel(
            name='CourseProposal',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('proposed_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='proposed on')),
                ('state', models.CharField(choices=[('proposed', 'proposed'), ('accepted', 'accepted'), ('turned_down', 'turned down')], default='proposed', max_length=12, verbose_name='state')),
                ('decided_on', models.DateField(blank=True, null=True, verbose_name='day of the decision')),
                ('course', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='proposals', to='cohorts.course')),
                ('decided_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='who noted the decision')),
                ('proposed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='proposed by')),
                ('workplace', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='course_proposals', to='workplaces.workplace')),
            ],
            options={
                'verbose_name': 'proposal of a course',
                'verbose_name_plural': 'proposals of courses',
                'constraints': [models.UniqueConstraint(condition=models.Q(('state', 'proposed')), fields=('course', 'workplace'), name='cohorts_courseproposal_open_once', violation_error_message='This course is proposed to the group already.'), models.CheckConstraint(condition=models.Q(models.Q(('decided_by', None), ('decided_on', None), ('state', 'proposed')), models.Q(models.Q(('state', 'proposed'), _negated=True), ('decided_by__isnull', False), ('decided_on__isnull', False)), _connector='OR'), name='cohorts_courseproposal_decided_with_its_day', violation_error_message='A decision needs its day and who noted it.'), models.CheckConstraint(condition=models.Q(('decided_by', None), models.Q(('decided_by', models.F('proposed_by')), _negated=True), _connector='OR'), name='cohorts_courseproposal_decided_by_another', violation_error_message='Who proposed a course does not decide about it.'), models.CheckConstraint(condition=models.Q(('decided_on', None), ('decided_on__gte', models.F('proposed_on')), _connector='OR'), name='cohorts_courseproposal_decided_after_proposed', violation_error_message='It was decided before it was proposed.')],
            },
        ),
        migrations.CreateModel(
            name='CourseProposalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('proposed_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='proposed on')),
                ('state', models.CharField(choices=[('proposed', 'proposed'), ('accepted', 'accepted'), ('turned_down', 'turned down')], default='proposed', max_length=12, verbose_name='state')),
                ('decided_on', models.DateField(blank=True, null=True, verbose_name='day of the decision')),
                ('course', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cohorts.course')),
                ('decided_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='who noted the decision')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='cohorts.courseproposal')),
                ('proposed_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='proposed by')),
                ('workplace', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workplaces.workplace')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CourseEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('mode', models.CharField(choices=[('in_person', 'in person'), ('digital', 'digital'), ('hybrid', 'hybrid')], default='in_person', max_length=10, verbose_name='mode')),
                ('topics', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('further_training', 'further training'), ('transformation', 'transformation'), ('participation', 'participation'), ('pay', 'pay'), ('working_time', 'working time'), ('health', 'health and safety'), ('agreement', 'collective agreement'), ('membership', 'membership'), ('representatives', 'union representatives'), ('other', 'other')], max_length=20), size=None, verbose_name='meets the need')),
                ('about', models.TextField(blank=True, max_length=2000, verbose_name='what it is about')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='cohorts.course')),
                ('unit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.unit', verbose_name='region')),
                ('curriculum', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cohorts.curriculum', verbose_name='curriculum')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CurriculumEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('sort_key', models.CharField(editable=False, max_length=200)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='cohorts.curriculum')),
                ('unit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.unit', verbose_name='unit')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CurriculumVersion',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('number', models.PositiveSmallIntegerField(verbose_name='version')),
                ('published_on', models.DateField(blank=True, null=True, verbose_name='published')),
                ('curriculum', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='versions', to='cohorts.curriculum')),
            ],
            options={
                'verbose_name': 'version of a curriculum',
                'verbose_name_plural': 'versions of curricula',
                'ordering': ['curriculum', 'number'],
                'constraints': [models.UniqueConstraint(fields=('curriculum', 'number'), name='cohorts_curriculumversion_once', violation_error_message='This version already exists.')],
            },
        ),
        migrations.CreateModel(
            name='Cohort',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('sort_key', models.CharField(editable=False, max_length=200)),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(verbose_name='until')),
                ('capacity', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='places')),
                ('group', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='workplaces.employer', verbose_name='only for the corporate group')),
                ('programme', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='cohorts', to='programmes.programme', verbose_name='programme')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.unit', verbose_name='unit')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='cohorts', to='cohorts.curriculumversion', verbose_name='curriculum')),
            ],
            options={
                'verbose_name': 'cohort',
                'verbose_name_plural': 'cohorts',
                'indexes': [models.Index(fields=['unit', 'sort_key', 'id'], name='cohorts_cohort_listed')],
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='cohorts_cohort_ends_after_start', violation_error_message='The end lies before the beginning.'), models.CheckConstraint(condition=models.Q(('capacity', None), ('capacity__gt', 0), _connector='OR'), name='cohorts_cohort_capacity_positive', violation_error_message='A cohort has room for at least one.')],
            },
        ),
        migrations.CreateModel(
            name='Application',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('applied_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='applied')),
                ('state', models.CharField(choices=[('applied', 'undecided'), ('selected', 'selected'), ('waiting', 'on the waiting list'), ('declined', 'declined'), ('withdrawn', 'withdrawn')], default='applied', max_length=10, verbose_name='state')),
                ('queued_at', models.DateTimeField(editable=False, null=True)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='applications', to='people.person')),
                ('workplace', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='applications', to='workplaces.workplace', verbose_name='home workplace')),
                ('cohort', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='applications', to='cohorts.cohort')),
            ],
            options={
                'verbose_name': 'application',
                'verbose_name_plural': 'applications',
                'constraints': [models.UniqueConstraint(fields=('cohort', 'person'), name='cohorts_application_once', violation_error_message='This person has applied already.'), models.CheckConstraint(condition=models.Q(models.Q(('queued_at__isnull', False), ('state', 'waiting')), models.Q(models.Q(('state', 'waiting'), _negated=True), ('queued_at', None)), _connector='OR'), name='cohorts_application_queued_while_waiting')],
            },
        ),
        migrations.CreateModel(
            name='ApplicationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('applied_on', models.DateField(default=django.utils.timezone.localdate, verbose_name='applied')),
                ('state', models.CharField(choices=[('applied', 'undecided'), ('selected', 'selected'), ('waiting', 'on the waiting list'), ('declined', 'declined'), ('withdrawn', 'withdrawn')], default='applied', max_length=10, verbose_name='state')),
                ('queued_at', models.DateTimeField(editable=False, null=True)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='cohorts.application')),
                ('workplace', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workplaces.workplace', verbose_name='home workplace')),
                ('cohort', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cohorts.cohort')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CohortEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('sort_key', models.CharField(editable=False, max_length=200)),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(verbose_name='until')),
                ('capacity', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='places')),
                ('group', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workplaces.employer', verbose_name='only for the corporate group')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='cohorts.cohort')),
                ('programme', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.programme', verbose_name='programme')),
                ('unit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.unit', verbose_name='unit')),
                ('version', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cohorts.curriculumversion', verbose_name='curriculum')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='CurriculumVersionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('number', models.PositiveSmallIntegerField(verbose_name='version')),
                ('published_on', models.DateField(blank=True, null=True, verbose_name='published')),
                ('curriculum', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cohorts.curriculum')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='cohorts.curriculumversion')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('verdict', models.CharField(choices=[('applied', 'undecided'), ('selected', 'selected'), ('waiting', 'on the waiting list'), ('declined', 'declined'), ('withdrawn', 'withdrawn')], max_length=10, verbose_name='decision')),
                ('decided_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='when')),
                ('why', models.CharField(blank=True, max_length=200, verbose_name='why')),
                ('is_automatic', models.BooleanField(default=False, verbose_name='moved up by itself')),
                ('application', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='cohorts.application')),
                ('decided_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'decision',
                'verbose_name_plural': 'decisions',
                'ordering': ['decided_at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Enrolment',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('state', models.CharField(choices=[('enrolled', 'taking part'), ('completed', 'completed'), ('withdrawn', 'withdrawn')], default='enrolled', max_length=10, verbose_name='state')),
                ('completed_on', models.DateField(blank=True, null=True, verbose_name='completed')),
                ('campaign', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='enrolments', to='campaigns.campaign', verbose_name='campaign led')),
                ('cohort', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='enrolments', to='cohorts.cohort')),
                ('confirmed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='enrolments', to='people.person')),
                ('workplace', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='enrolments', to='workplaces.workplace', verbose_name='home workplace')),
            ],
            options={
                'verbose_name': 'enrolment',
                'verbose_name_plural': 'enrolments',
                'constraints': [models.UniqueConstraint(fields=('cohort', 'person'), name='cohorts_enrolment_once', violation_error_message='This person is already in the cohort.'), models.CheckConstraint(condition=models.Q(models.Q(('completed_on__isnull', False), ('confirmed_by__isnull', False), ('state', 'completed')), models.Q(models.Q(('state', 'completed'), _negated=True), ('completed_on', None), ('confirmed_by', None)), _connector='OR'), name='cohorts_enrolment_completion_is_confirmed', violation_error_message="A completion needs its day and a trainer's word.")],
            },
        ),
        migrations.CreateModel(
            name='Certificate',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('number', models.CharField(default=cohorts.models.certificates.new_number, editable=False, max_length=16, unique=True, verbose_name='number')),
                ('issued_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='issued')),
                ('revoked_at', models.DateTimeField(blank=True, null=True, verbose_name='revoked')),
                ('issued_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('enrolment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='certificates', to='cohorts.enrolment')),
            ],
            options={
                'verbose_name': 'certificate',
                'verbose_name_plural': 'certificates',
                'constraints': [models.UniqueConstraint(condition=models.Q(('revoked_at', None)), fields=('enrolment',), name='cohorts_certificate_valid_once', violation_error_message='There is a valid certificate already.')],
            },
        ),
        migrations.CreateModel(
            name='CertificateEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('number', models.CharField(default=cohorts.models.certificates.new_number, editable=False, max_length=16, verbose_name='number')),
                ('issued_at', models.DateTimeField(default=django.utils.timezone.now, verbose_name='issued')),
                ('revoked_at', models.DateTimeField(blank=True, null=True, verbose_name='revoked')),
                ('issued_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='cohorts.certificate')),
                ('enrolment', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cohorts.enrolment')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='EnrolmentEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('state', models.CharField(choices=[('enrolled', 'taking part'), ('completed', 'completed'), ('withdrawn', 'withdrawn')], default='enrolled', max_length=10, verbose_name='state')),
                ('completed_on', models.DateField(blank=True, null=True, verbose_name='completed')),
                ('campaign', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='campaigns.campaign', verbose_name='campaign led')),
                ('cohort', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cohorts.cohort')),
                ('confirmed_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='cohorts.enrolment')),
                ('workplace', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workplaces.workplace', verbose_name='home workplace')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Module',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('position', models.PositiveSmallIntegerField(verbose_name='position')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('field', models.CharField(choices=[('research', 'research'), ('strategy', 'strategic concept'), ('action_planning', 'action planning'), ('public_relations', 'public relations'), ('other', 'another field')], max_length=20, verbose_name='field')),
                ('field_name', models.CharField(blank=True, max_length=80, verbose_name='name of another field')),
                ('form', models.CharField(choices=[('theory', 'theory'), ('model', 'model'), ('practice', 'practice')], max_length=10, verbose_name='form')),
                ('version', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='modules', to='cohorts.curriculumversion')),
            ],
            options={
                'verbose_name': 'module',
                'verbose_name_plural': 'modules',
                'ordering': ['position', 'id'],
                'constraints': [models.UniqueConstraint(fields=('version', 'position'), name='cohorts_module_position_once', violation_error_message='There is already a module at this position.'), models.CheckConstraint(condition=models.Q(models.Q(('field', 'other'), models.Q(('field_name', ''), _negated=True)), models.Q(models.Q(('field', 'other'), _negated=True), ('field_name', '')), _connector='OR'), name='cohorts_module_other_field_has_a_name', violation_error_message='Another field needs a name, and only another one.')],
            },
        ),
        migrations.CreateModel(
            name='ModuleEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('position', models.PositiveSmallIntegerField(verbose_name='position')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('field', models.CharField(choices=[('research', 'research'), ('strategy', 'strategic concept'), ('action_planning', 'action planning'), ('public_relations', 'public relations'), ('other', 'another field')], max_length=20, verbose_name='field')),
                ('field_name', models.CharField(blank=True, max_length=80, verbose_name='name of another field')),
                ('form', models.CharField(choices=[('theory', 'theory'), ('model', 'model'), ('practice', 'practice')], max_length=10, verbose_name='form')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='cohorts.module')),
                ('version', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cohorts.curriculumversion')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Need',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('topic', models.CharField(choices=[('further_training', 'further training'), ('transformation', 'transformation'), ('participation', 'participation'), ('pay', 'pay'), ('working_time', 'working time'), ('health', 'health and safety'), ('agreement', 'collective agreement'), ('membership', 'membership'), ('representatives', 'union representatives'), ('other', 'other')], max_length=20, verbose_name='topic')),
                ('noted_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='noted by')),
                ('workplace', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='needs', to='workplaces.workplace')),
            ],
            options={
                'verbose_name': 'need',
                'verbose_name_plural': 'needs',
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on', None), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='cohorts_need_ends_after_start', violation_error_message='The end lies before the beginning.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.F('workplace'), '='), (models.F('topic'), '='), (core.ranges.DateRange(), '&&')], name='cohorts_need_once_at_a_time', violation_error_message='This need is noted there already at that time.')],
            },
        ),
        migrations.CreateModel(
            name='NeedEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('topic', models.CharField(choices=[('further_training', 'further training'), ('transformation', 'transformation'), ('participation', 'participation'), ('pay', 'pay'), ('working_time', 'working time'), ('health', 'health and safety'), ('agreement', 'collective agreement'), ('membership', 'membership'), ('representatives', 'union representatives'), ('other', 'other')], max_length=20, verbose_name='topic')),
                ('noted_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='noted by')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='cohorts.need')),
                ('workplace', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workplaces.workplace')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Reflection',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('dimension', models.CharField(choices=[('personal', 'personal development'), ('professional', 'professional development'), ('career', 'career development')], max_length=12, verbose_name='dimension')),
                ('on', models.DateField(default=django.utils.timezone.localdate, verbose_name='day')),
                ('text', core.fields.SealedTextField(editable=True, max_length=4000, verbose_name='text')),
                ('enrolment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='reflections', to='cohorts.enrolment')),
                ('shared_with', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='people.person', verbose_name='shared with')),
            ],
            options={
                'verbose_name': 'reflection',
                'verbose_name_plural': 'reflections',
                'ordering': ['-on', '-id'],
            },
        ),
        migrations.CreateModel(
            name='ReflectionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('dimension', models.CharField(choices=[('personal', 'personal development'), ('professional', 'professional development'), ('career', 'career development')], max_length=12, verbose_name='dimension')),
                ('on', models.DateField(default=django.utils.timezone.localdate, verbose_name='day')),
                ('enrolment', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cohorts.enrolment')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='cohorts.reflection')),
                ('shared_with', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person', verbose_name='shared with')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Session',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('kind', models.CharField(choices=[('training', 'training'), ('supervision', 'supervision')], max_length=12, verbose_name='kind')),
                ('cohort', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sessions', to='cohorts.cohort')),
                ('event', models.OneToOneField(on_delete=django.db.models.deletion.PROTECT, related_name='session', to='events.event')),
                ('module', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='sessions', to='cohorts.module', verbose_name='module')),
            ],
            options={
                'verbose_name': 'session',
                'verbose_name_plural': 'sessions',
            },
        ),
        migrations.CreateModel(
            name='SessionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('kind', models.CharField(choices=[('training', 'training'), ('supervision', 'supervision')], max_length=12, verbose_name='kind')),
                ('cohort', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cohorts.cohort')),
                ('event', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.event')),
                ('module', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cohorts.module', verbose_name='module')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='cohorts.session')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SessionNote',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('text', core.fields.SealedTextField(blank=True, editable=True, max_length=4000, verbose_name='notes')),
                ('session', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='notes', to='cohorts.session')),
                ('written_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'notes of a session',
                'verbose_name_plural': 'notes of sessions',
                'constraints': [models.UniqueConstraint(fields=('session', 'written_by'), name='cohorts_sessionnote_once')],
            },
        ),
        migrations.CreateModel(
            name='SessionNoteEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='cohorts.sessionnote')),
                ('session', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cohorts.session')),
                ('written_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='SignOff',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('signed_on', models.DateField(verbose_name='signed off')),
                ('action', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='sign_offs', to='campaigns.action', verbose_name='action of the campaign')),
                ('enrolment', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sign_offs', to='cohorts.enrolment')),
                ('module', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sign_offs', to='cohorts.module')),
                ('signed_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'sign-off',
                'verbose_name_plural': 'sign-offs',
                'constraints': [models.UniqueConstraint(fields=('enrolment', 'module'), name='cohorts_signoff_once', violation_error_message='This module is signed off already.')],
            },
        ),
        migrations.CreateModel(
            name='SignOffEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('signed_on', models.DateField(verbose_name='signed off')),
                ('action', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='campaigns.action', verbose_name='action of the campaign')),
                ('enrolment', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cohorts.enrolment')),
                ('module', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cohorts.module')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='cohorts.signoff')),
                ('signed_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Trainer',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('cohort', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='trainers', to='cohorts.cohort')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='trainings_given', to='people.person')),
            ],
            options={
                'verbose_name': 'trainer',
                'verbose_name_plural': 'trainers',
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on', None), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='cohorts_trainer_ends_after_start', violation_error_message='The end lies before the beginning.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.F('cohort'), '='), (models.F('person'), '='), (core.ranges.DateRange(), '&&')], name='cohorts_trainer_once_at_a_time', violation_error_message='This person already trains the cohort at that time.')],
            },
        ),
        migrations.CreateModel(
            name='TrainerEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('cohort', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='cohorts.cohort')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='cohorts.trainer')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='coachqualification',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_coachqualificationevent" ("acquired", "created_at", "ends_on", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id", "starts_on") SELECT new_values."acquired", new_values."created_at", new_values."ends_on", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."recorded_by_id", new_values."starts_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='654d974db3be7c513377a22e272906dbe1ae75e4', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_4dcef', referencing='REFERENCING NEW TABLE AS new_values ', table='cohorts_coachqualification', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='coachqualification',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_coachqualificationevent" ("acquired", "created_at", "ends_on", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id", "starts_on") SELECT new_values."acquired", new_values."created_at", new_values."ends_on", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."recorded_by_id", new_values."starts_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='1ce46966fb9f94763b9f65da800342acce247ff7', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_a5e9c', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='cohorts_coachqualification', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='coachqualification',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_coachqualificationevent" ("acquired", "created_at", "ends_on", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by_id", "starts_on") SELECT old_values."acquired", old_values."created_at", old_values."ends_on", old_values."id", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."recorded_by_id", old_values."starts_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='b58a0f0aa5dbefdcf06652d907a8de450e142d45', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_42255', referencing='REFERENCING OLD TABLE AS old_values ', table='cohorts_coachqualification', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='application',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_applicationevent" ("applied_on", "cohort_id", "created_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "queued_at", "state", "workplace_id") SELECT new_values."applied_on", new_values."cohort_id", new_values."created_at", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."queued_at", new_values."state", new_values."workplace_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='5e56b8747c5dfe4a1240225f30c708971f9cbdc7', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_78df0', referencing='REFERENCING NEW TABLE AS new_values ', table='cohorts_application', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='application',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_applicationevent" ("applied_on", "cohort_id", "created_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "queued_at", "state", "workplace_id") SELECT new_values."applied_on", new_values."cohort_id", new_values."created_at", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."queued_at", new_values."state", new_values."workplace_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='219b3f671ed4cc11a7488ef2ee7756bc2e998872', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_50c14', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='cohorts_application', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='application',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_applicationevent" ("applied_on", "cohort_id", "created_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "queued_at", "state", "workplace_id") SELECT old_values."applied_on", old_values."cohort_id", old_values."created_at", old_values."id", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."queued_at", old_values."state", old_values."workplace_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='68e3094efc5cb23d6bdfc472afbdec9fd1ad8221', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_193fe', referencing='REFERENCING OLD TABLE AS old_values ', table='cohorts_application', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='courseproposal',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_courseproposalevent" ("course_id", "created_at", "decided_by_id", "decided_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_by_id", "proposed_on", "state", "workplace_id") SELECT new_values."course_id", new_values."created_at", new_values."decided_by_id", new_values."decided_on", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."proposed_by_id", new_values."proposed_on", new_values."state", new_values."workplace_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='ace0cde4b33861f7fcabc19bb8ef23ebea2661e3', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_cf400', referencing='REFERENCING NEW TABLE AS new_values ', table='cohorts_courseproposal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='courseproposal',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_courseproposalevent" ("course_id", "created_at", "decided_by_id", "decided_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_by_id", "proposed_on", "state", "workplace_id") SELECT new_values."course_id", new_values."created_at", new_values."decided_by_id", new_values."decided_on", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."proposed_by_id", new_values."proposed_on", new_values."state", new_values."workplace_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='9d62b1ba8d25728dca86e7400b0a813f45637e8c', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_325d9', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='cohorts_courseproposal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='courseproposal',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_courseproposalevent" ("course_id", "created_at", "decided_by_id", "decided_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_by_id", "proposed_on", "state", "workplace_id") SELECT old_values."course_id", old_values."created_at", old_values."decided_by_id", old_values."decided_on", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."proposed_by_id", old_values."proposed_on", old_values."state", old_values."workplace_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='a9574346a45ec342a34996bbc9dca63cfd3c8db1', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_59271', referencing='REFERENCING OLD TABLE AS old_values ', table='cohorts_courseproposal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='curriculum',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_curriculumevent" ("created_at", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "unit_id") SELECT new_values."created_at", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sort_key", new_values."unit_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='e3680cb7a22ce20d08764f2eaa3389e10a9560c0', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_a7609', referencing='REFERENCING NEW TABLE AS new_values ', table='cohorts_curriculum', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='curriculum',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_curriculumevent" ("created_at", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "unit_id") SELECT new_values."created_at", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sort_key", new_values."unit_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='a471653de8fc0ec9afbde5a5f89e6f1e568e6aa1', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_bd900', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='cohorts_curriculum', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='curriculum',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_curriculumevent" ("created_at", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "unit_id") SELECT old_values."created_at", old_values."id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sort_key", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='938204d4de385632932fa6a27a1829318f943256', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_1c6fb', referencing='REFERENCING OLD TABLE AS old_values ', table='cohorts_curriculum', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='course',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_courseevent" ("about", "created_at", "curriculum_id", "ends_on", "id", "mode", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "topics", "unit_id") SELECT new_values."about", new_values."created_at", new_values."curriculum_id", new_values."ends_on", new_values."id", new_values."mode", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."starts_on", new_values."topics", new_values."unit_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='9ebb9694f8448c78ed8f361226177ac90f54154c', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_7b090', referencing='REFERENCING NEW TABLE AS new_values ', table='cohorts_course', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='course',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_courseevent" ("about", "created_at", "curriculum_id", "ends_on", "id", "mode", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "topics", "unit_id") SELECT new_values."about", new_values."created_at", new_values."curriculum_id", new_values."ends_on", new_values."id", new_values."mode", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."starts_on", new_values."topics", new_values."unit_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='4d0cbc9073dc4305a2ace5cb72dec3eb454c56dc', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_4f1b6', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='cohorts_course', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='course',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_courseevent" ("about", "created_at", "curriculum_id", "ends_on", "id", "mode", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "topics", "unit_id") SELECT old_values."about", old_values."created_at", old_values."curriculum_id", old_values."ends_on", old_values."id", old_values."mode", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."starts_on", old_values."topics", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='810f9ae33197fab30f12c8e8e63f5bec456700b0', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_36fb5', referencing='REFERENCING OLD TABLE AS old_values ', table='cohorts_course', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='curriculumversion',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_curriculumversionevent" ("created_at", "curriculum_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on") SELECT new_values."created_at", new_values."curriculum_id", new_values."id", new_values."number", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."published_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='2f169e6fe173d4ce3c7ab003ea7317da1a69d733', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_4a732', referencing='REFERENCING NEW TABLE AS new_values ', table='cohorts_curriculumversion', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='curriculumversion',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_curriculumversionevent" ("created_at", "curriculum_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on") SELECT new_values."created_at", new_values."curriculum_id", new_values."id", new_values."number", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."published_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='6529eb0b3a870b969b23e8a0b4cf37161a03c871', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_a14e2', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='cohorts_curriculumversion', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='curriculumversion',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_curriculumversionevent" ("created_at", "curriculum_id", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on") SELECT old_values."created_at", old_values."curriculum_id", old_values."id", old_values."number", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."published_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='099a23ca60677ec3918bb3328453dad5ee543aae', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_6957a', referencing='REFERENCING OLD TABLE AS old_values ', table='cohorts_curriculumversion', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cohort',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_cohortevent" ("capacity", "created_at", "ends_on", "group_id", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "sort_key", "starts_on", "unit_id", "version_id") SELECT new_values."capacity", new_values."created_at", new_values."ends_on", new_values."group_id", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."programme_id", new_values."sort_key", new_values."starts_on", new_values."unit_id", new_values."version_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='b9e45f4659ed4eb4bc3edc0be09614889f0dd9c8', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_d3a96', referencing='REFERENCING NEW TABLE AS new_values ', table='cohorts_cohort', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cohort',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_cohortevent" ("capacity", "created_at", "ends_on", "group_id", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "sort_key", "starts_on", "unit_id", "version_id") SELECT new_values."capacity", new_values."created_at", new_values."ends_on", new_values."group_id", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."programme_id", new_values."sort_key", new_values."starts_on", new_values."unit_id", new_values."version_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='164685a5286a28fc1d181bf1a5192fa69dbb781e', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_09318', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='cohorts_cohort', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cohort',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_cohortevent" ("capacity", "created_at", "ends_on", "group_id", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "sort_key", "starts_on", "unit_id", "version_id") SELECT old_values."capacity", old_values."created_at", old_values."ends_on", old_values."group_id", old_values."id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."programme_id", old_values."sort_key", old_values."starts_on", old_values."unit_id", old_values."version_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='c1590eb46b3afcab4920fffcb69f66093129e83e', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_c354a', referencing='REFERENCING OLD TABLE AS old_values ', table='cohorts_cohort', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='decision',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='f6063f3c1fba51cfca88ac1cb229e59cb7f80f63', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_9f860', table='cohorts_decision', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='enrolment',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_enrolmentevent" ("campaign_id", "cohort_id", "completed_on", "confirmed_by_id", "created_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "workplace_id") SELECT new_values."campaign_id", new_values."cohort_id", new_values."completed_on", new_values."confirmed_by_id", new_values."created_at", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."state", new_values."workplace_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='00bbdc1d2ec8bc4791a0bbf890973e3b25eec8b9', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_79b51', referencing='REFERENCING NEW TABLE AS new_values ', table='cohorts_enrolment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='enrolment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_enrolmentevent" ("campaign_id", "cohort_id", "completed_on", "confirmed_by_id", "created_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "workplace_id") SELECT new_values."campaign_id", new_values."cohort_id", new_values."completed_on", new_values."confirmed_by_id", new_values."created_at", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."state", new_values."workplace_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='a77b48957ee35e8f17b420e0aebbdbbaa0d377f5', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_c91cd', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='cohorts_enrolment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='enrolment',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_enrolmentevent" ("campaign_id", "cohort_id", "completed_on", "confirmed_by_id", "created_at", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state", "workplace_id") SELECT old_values."campaign_id", old_values."cohort_id", old_values."completed_on", old_values."confirmed_by_id", old_values."created_at", old_values."id", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."state", old_values."workplace_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='e7b0adf58abf7f44f862a24a06f6bb196b944cad', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_4864b', referencing='REFERENCING OLD TABLE AS old_values ', table='cohorts_enrolment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='certificate',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_certificateevent" ("created_at", "enrolment_id", "id", "issued_at", "issued_by_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at") SELECT new_values."created_at", new_values."enrolment_id", new_values."id", new_values."issued_at", new_values."issued_by_id", new_values."number", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."revoked_at" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='68822538fabc1ae40f8badabffc6d7dd5ea1f179', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_fe2d7', referencing='REFERENCING NEW TABLE AS new_values ', table='cohorts_certificate', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='certificate',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_certificateevent" ("created_at", "enrolment_id", "id", "issued_at", "issued_by_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at") SELECT new_values."created_at", new_values."enrolment_id", new_values."id", new_values."issued_at", new_values."issued_by_id", new_values."number", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."revoked_at" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='2071d638c281dbb2a5533174e46a68bbf62ee8b7', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_98ead', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='cohorts_certificate', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='certificate',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_certificateevent" ("created_at", "enrolment_id", "id", "issued_at", "issued_by_id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at") SELECT old_values."created_at", old_values."enrolment_id", old_values."id", old_values."issued_at", old_values."issued_by_id", old_values."number", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."revoked_at" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='d8a73c0fd64134a90fc1820689aebf9f2c271ff7', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_65720', referencing='REFERENCING OLD TABLE AS old_values ', table='cohorts_certificate', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='module',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_moduleevent" ("created_at", "field", "field_name", "form", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title", "version_id") SELECT new_values."created_at", new_values."field", new_values."field_name", new_values."form", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."position", new_values."title", new_values."version_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='93aa2bc48eaa3b7f748b2d7e9dc85c6f97d8f79c', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_8c704', referencing='REFERENCING NEW TABLE AS new_values ', table='cohorts_module', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='module',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_moduleevent" ("created_at", "field", "field_name", "form", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title", "version_id") SELECT new_values."created_at", new_values."field", new_values."field_name", new_values."form", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."position", new_values."title", new_values."version_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='a734c825c65c90245dd9ac1ea68df9ec4514d071', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_e3067', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='cohorts_module', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='module',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_moduleevent" ("created_at", "field", "field_name", "form", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "title", "version_id") SELECT old_values."created_at", old_values."field", old_values."field_name", old_values."form", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."position", old_values."title", old_values."version_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='20edb051cf8e5d32c455c062333e2b6d81e8c650', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_56a4b', referencing='REFERENCING OLD TABLE AS old_values ', table='cohorts_module', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='need',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_needevent" ("created_at", "ends_on", "id", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "topic", "workplace_id") SELECT new_values."created_at", new_values."ends_on", new_values."id", new_values."noted_by_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."starts_on", new_values."topic", new_values."workplace_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='c342b508b043c4c590a2b4eefad4c232e201d43c', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_5536c', referencing='REFERENCING NEW TABLE AS new_values ', table='cohorts_need', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='need',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_needevent" ("created_at", "ends_on", "id", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "topic", "workplace_id") SELECT new_values."created_at", new_values."ends_on", new_values."id", new_values."noted_by_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."starts_on", new_values."topic", new_values."workplace_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='fa7eae57ca56453b5a3b6a32af5c1d7283838972', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_df5a6', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='cohorts_need', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='need',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_needevent" ("created_at", "ends_on", "id", "noted_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "topic", "workplace_id") SELECT old_values."created_at", old_values."ends_on", old_values."id", old_values."noted_by_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."starts_on", old_values."topic", old_values."workplace_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='88e5c06bb3a0b046dc405824b4d6ebe8a233ce73', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_971c0', referencing='REFERENCING OLD TABLE AS old_values ', table='cohorts_need', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='reflection',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_reflectionevent" ("created_at", "dimension", "enrolment_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shared_with_id") SELECT new_values."created_at", new_values."dimension", new_values."enrolment_id", new_values."id", new_values."on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."shared_with_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='20cacea9e1ad3e237e31eaec53d630b6b98a8d61', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_59525', referencing='REFERENCING NEW TABLE AS new_values ', table='cohorts_reflection', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='reflection',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_reflectionevent" ("created_at", "dimension", "enrolment_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shared_with_id") SELECT new_values."created_at", new_values."dimension", new_values."enrolment_id", new_values."id", new_values."on", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."shared_with_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."dimension" IS DISTINCT FROM (new_values."dimension") OR old_values."enrolment_id" IS DISTINCT FROM (new_values."enrolment_id") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."on" IS DISTINCT FROM (new_values."on") OR old_values."shared_with_id" IS DISTINCT FROM (new_values."shared_with_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='7100024c644490c8ebfc57e6427a01a0b090bdb3', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_c256a', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='cohorts_reflection', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='reflection',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_reflectionevent" ("created_at", "dimension", "enrolment_id", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shared_with_id") SELECT old_values."created_at", old_values."dimension", old_values."enrolment_id", old_values."id", old_values."on", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."shared_with_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='00734dc66b6c8cf8ecd8201dd75abf5407600b7d', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_88af9', referencing='REFERENCING OLD TABLE AS old_values ', table='cohorts_reflection', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='session',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_sessionevent" ("cohort_id", "created_at", "event_id", "id", "kind", "module_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."cohort_id", new_values."created_at", new_values."event_id", new_values."id", new_values."kind", new_values."module_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='8337ea93af4898cdf701a0688cde8f16d71edf44', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_74231', referencing='REFERENCING NEW TABLE AS new_values ', table='cohorts_session', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='session',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_sessionevent" ("cohort_id", "created_at", "event_id", "id", "kind", "module_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."cohort_id", new_values."created_at", new_values."event_id", new_values."id", new_values."kind", new_values."module_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='8c4f2f8549bf7e084abafbdce73f725baeebeecb', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_7ef95', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='cohorts_session', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='session',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_sessionevent" ("cohort_id", "created_at", "event_id", "id", "kind", "module_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT old_values."cohort_id", old_values."created_at", old_values."event_id", old_values."id", old_values."kind", old_values."module_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='5238d0bdc909b906addf931d2d1203d9d70b4bd6', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_73e7d', referencing='REFERENCING OLD TABLE AS old_values ', table='cohorts_session', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sessionnote',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_sessionnoteevent" ("created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id", "written_by_id") SELECT new_values."created_at", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."session_id", new_values."written_by_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='8a67eda98de7946812df63ad89a9b8f8fdd43143', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_36fb6', referencing='REFERENCING NEW TABLE AS new_values ', table='cohorts_sessionnote', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sessionnote',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_sessionnoteevent" ("created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id", "written_by_id") SELECT new_values."created_at", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."session_id", new_values."written_by_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."session_id" IS DISTINCT FROM (new_values."session_id") OR old_values."written_by_id" IS DISTINCT FROM (new_values."written_by_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='c74408e574480368ca3806542361b8f5267cede7', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_58776', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='cohorts_sessionnote', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='sessionnote',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_sessionnoteevent" ("created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id", "written_by_id") SELECT old_values."created_at", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."session_id", old_values."written_by_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='2df2d8ddb63c77eb8545a95bb16f30ae9e2bb175', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_32a87', referencing='REFERENCING OLD TABLE AS old_values ', table='cohorts_sessionnote', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='signoff',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_signoffevent" ("action_id", "created_at", "enrolment_id", "id", "module_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_by_id", "signed_on") SELECT new_values."action_id", new_values."created_at", new_values."enrolment_id", new_values."id", new_values."module_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."signed_by_id", new_values."signed_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='368f27d58e9c1ae8d32f2c779376c3561f832e9b', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_f12e3', referencing='REFERENCING NEW TABLE AS new_values ', table='cohorts_signoff', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='signoff',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_signoffevent" ("action_id", "created_at", "enrolment_id", "id", "module_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_by_id", "signed_on") SELECT new_values."action_id", new_values."created_at", new_values."enrolment_id", new_values."id", new_values."module_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."signed_by_id", new_values."signed_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='cae8ee83f9a483b71745e64b245056da7c9d008a', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_e478c', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='cohorts_signoff', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='signoff',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_signoffevent" ("action_id", "created_at", "enrolment_id", "id", "module_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_by_id", "signed_on") SELECT old_values."action_id", old_values."created_at", old_values."enrolment_id", old_values."id", old_values."module_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."signed_by_id", old_values."signed_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='31dd97cf83179f62a11ea627caca95587b1d0280', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_1f473', referencing='REFERENCING OLD TABLE AS old_values ', table='cohorts_signoff', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='trainer',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_trainerevent" ("cohort_id", "created_at", "ends_on", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on") SELECT new_values."cohort_id", new_values."created_at", new_values."ends_on", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."starts_on" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='fff9e9618a5b2f3ac738d66c675f97a200a43cd2', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_b5c92', referencing='REFERENCING NEW TABLE AS new_values ', table='cohorts_trainer', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='trainer',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_trainerevent" ("cohort_id", "created_at", "ends_on", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on") SELECT new_values."cohort_id", new_values."created_at", new_values."ends_on", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."starts_on" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='409d527946e525b9cfd7c82a1ca8b5ef2fce5233', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_f47c9', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='cohorts_trainer', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='trainer',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "cohorts_trainerevent" ("cohort_id", "created_at", "ends_on", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on") SELECT old_values."cohort_id", old_values."created_at", old_values."ends_on", old_values."id", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."starts_on" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='6229239c150b5530d5be536a770638955b89b8ab', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_53baa', referencing='REFERENCING OLD TABLE AS old_values ', table='cohorts_trainer', when='AFTER')),
        ),
    ]
