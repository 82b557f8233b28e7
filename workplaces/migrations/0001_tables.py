import core.fields
import core.keys
import core.ranges
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.core.serializers.json
import django.core.validators
import django.db.models.deletion
import django.db.models.expressions
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

from core.migration import WholeApp


class Migration(WholeApp):

    replaces = [
        ('workplaces', '0001_initial'),
        ('workplaces', '0002_in_depth'),
        ('workplaces', '0003_area_all_four_or_none'),
        ('workplaces', '0004_trajectories'),
    ]

    dependencies = [
        ('accounts', '0001_tables'),
        ('accounts', '__first__'),
        ('people', '0001_tables'),
        ('pghistory', '0007_auto_20250421_0444'),
    ]

    operations = [
        migrations.CreateModel(
            name='Absence',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='absences', to='people.person')),
                ('substitute', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='standing_in', to='people.person', verbose_name='substitute')),
            ],
            options={
                'verbose_name': 'absence',
                'verbose_name_plural': 'absences',
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on', None), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='workplaces_absence_ends_after_start', violation_error_message='The end lies before the beginning.'), models.CheckConstraint(condition=models.Q(('ends_on__isnull', False)), name='workplaces_absence_has_an_end', violation_error_message='An absence needs its last day.'), models.CheckConstraint(condition=models.Q(('substitute', None), models.Q(('substitute', models.F('person')), _negated=True), _connector='OR'), name='workplaces_absence_not_by_oneself', violation_error_message='Nobody stands in for themselves.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.F('person'), '='), (core.ranges.DateRange(), '&&')], name='workplaces_absence_once_at_a_time', violation_error_message='This absence is noted already.')],
            },
        ),
        migrations.CreateModel(
            name='AbsenceEvent',
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
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='workplaces.absence')),
                ('substitute', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person', verbose_name='substitute')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Cadence',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('days', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(1096)], verbose_name='days between contacts')),
                ('unit', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.unit', verbose_name='unit')),
            ],
            options={
                'verbose_name': 'contact cadence',
                'verbose_name_plural': 'contact cadences',
                'constraints': [models.CheckConstraint(condition=models.Q(('days__gte', 1), ('days__lte', 1096)), name='workplaces_cadence_plausible', violation_error_message='A cadence lies between a day and three years.')],
            },
        ),
        migrations.CreateModel(
            name='CadenceEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('days', models.PositiveSmallIntegerField(validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(1096)], verbose_name='days between contacts')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='workplaces.cadence')),
                ('unit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.unit', verbose_name='unit')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Employer',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('sort_key', models.CharField(editable=False, max_length=200)),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='subsidiaries', to='workplaces.employer', verbose_name='corporate group')),
            ],
            options={
                'verbose_name': 'employer',
                'verbose_name_plural': 'employers',
                'indexes': [models.Index(fields=['sort_key', 'id'], name='workplaces_employer_listed'), django.contrib.postgres.indexes.GinIndex(fields=['sort_key'], name='workplaces_employer_search', opclasses=['gin_trgm_ops'])],
                'constraints': [models.CheckConstraint(condition=models.Q(('parent', models.F('id')), _negated=True), name='workplaces_employer_not_its_own_parent', violation_error_message='A company is not its own group.')],
            },
        ),
        migrations.CreateModel(
            name='EmployerEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('sort_key', models.CharField(editable=False, max_length=200)),
                ('parent', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workplaces.employer', verbose_name='corporate group')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='workplaces.employer')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Scale',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('number', models.PositiveSmallIntegerField(default=1, verbose_name='version')),
                ('wording', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=120), size=5, verbose_name='wording')),
                ('published_on', models.DateField(verbose_name='published on')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.unit', verbose_name='unit')),
            ],
            options={
                'verbose_name': 'scale',
                'verbose_name_plural': 'scales',
                'constraints': [models.UniqueConstraint(fields=('unit', 'name', 'number'), name='workplaces_scale_once', violation_error_message='This version of the scale exists already.'), models.CheckConstraint(condition=models.Q(('wording__len', 5)), name='workplaces_scale_five_levels', violation_error_message='A scale has five levels.')],
            },
        ),
        migrations.CreateModel(
            name='ScaleEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('number', models.PositiveSmallIntegerField(default=1, verbose_name='version')),
                ('wording', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(max_length=120), size=5, verbose_name='wording')),
                ('published_on', models.DateField(verbose_name='published on')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='workplaces.scale')),
                ('unit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.unit', verbose_name='unit')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Workplace',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('sort_key', models.CharField(editable=False, max_length=200)),
                ('sector', models.CharField(choices=[('automotive', 'automotive'), ('steel', 'steel'), ('machinery', 'machinery'), ('electrical', 'electrical and electronics'), ('aerospace', 'aerospace'), ('shipbuilding', 'shipbuilding'), ('wood', 'wood and plastics'), ('textiles', 'textiles and clothing'), ('crafts', 'crafts'), ('it', 'information technology'), ('energy', 'energy'), ('logistics', 'logistics'), ('health', 'health and care'), ('public', 'public services'), ('other', 'other')], default='other', max_length=20, verbose_name='sector')),
                ('place', models.CharField(blank=True, max_length=120, verbose_name='place')),
                ('group_founded_on', models.DateField(blank=True, null=True, verbose_name='union group founded')),
                ('employer', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='workplaces', to='workplaces.employer', verbose_name='employer')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.unit', verbose_name='unit')),
            ],
            options={
                'verbose_name': 'workplace',
                'verbose_name_plural': 'workplaces',
                'indexes': [models.Index(fields=['unit', 'sort_key', 'id'], name='workplaces_workplace_listed'), django.contrib.postgres.indexes.GinIndex(fields=['sort_key'], name='workplaces_workplace_search', opclasses=['gin_trgm_ops'])],
                'constraints': [models.UniqueConstraint(fields=('employer', 'name', 'place'), name='workplaces_workplace_once', violation_error_message='This employer already has a workplace of that name there.')],
            },
        ),
        migrations.CreateModel(
            name='Agreement',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('clauses', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('training_mentors', 'further-training mentors'), ('further_training', 'further training'), ('pay', 'pay'), ('working_time', 'working time'), ('job_security', 'job security'), ('agency_work', 'temporary agency work'), ('apprentices', 'apprentices'), ('health', 'health and safety')], max_length=20), blank=True, default=list, size=None, verbose_name='clauses')),
                ('workplace', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='agreements', to='workplaces.workplace')),
            ],
            options={
                'verbose_name': 'collective agreement',
                'verbose_name_plural': 'collective agreements',
                'abstract': False,
                'indexes': [models.Index(fields=['ends_on'], name='workplaces_agreement_expiry')],
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on', None), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='workplaces_agreement_ends_after_start', violation_error_message='The end lies before the beginning.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.F('workplace'), '='), (models.F('title'), '='), (core.ranges.DateRange(), '&&')], name='workplaces_agreement_once_at_a_time', violation_error_message='This agreement is noted there already at that time.')],
            },
        ),
        migrations.CreateModel(
            name='Topic',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('title', models.CharField(max_length=200, verbose_name='topic')),
                ('horizon', models.CharField(choices=[('short', 'short term'), ('long', 'long term')], max_length=5, verbose_name='horizon')),
                ('workplace', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='topics', to='workplaces.workplace')),
            ],
            options={
                'verbose_name': 'topic',
                'verbose_name_plural': 'topics',
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on', None), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='workplaces_topic_ends_after_start', violation_error_message='The end lies before the beginning.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.F('workplace'), '='), (models.F('title'), '='), (core.ranges.DateRange(), '&&')], name='workplaces_topic_once_at_a_time', violation_error_message='This topic is noted there already.')],
            },
        ),
        migrations.CreateModel(
            name='Area',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('kind', models.CharField(choices=[('site', 'site'), ('department', 'department'), ('shift', 'shift')], max_length=12, verbose_name='kind')),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('sort_key', models.CharField(editable=False, max_length=120)),
                ('path', core.fields.LtreeField(editable=False)),
                ('left', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(1000)], verbose_name='from the left')),
                ('top', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(1000)], verbose_name='from the top')),
                ('width', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(1000)], verbose_name='width')),
                ('height', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(1000)], verbose_name='height')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='parts', to='workplaces.area', verbose_name='part of')),
                ('workplace', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='areas', to='workplaces.workplace')),
            ],
            options={
                'verbose_name': 'area',
                'verbose_name_plural': 'areas',
                'indexes': [models.Index(fields=['workplace', 'sort_key', 'id'], name='workplaces_area_listed')],
                'constraints': [models.UniqueConstraint(fields=('workplace', 'parent', 'name'), name='workplaces_area_once', nulls_distinct=False, violation_error_message='There is already an area of that name there.'), models.CheckConstraint(condition=models.Q(models.Q(('height', None), ('left', None), ('top', None), ('width', None)), models.Q(('height__gte', 20), ('height__isnull', False), ('left__gte', 0), ('left__isnull', False), ('left__lte', django.db.models.expressions.CombinedExpression(models.Value(1000), '-', models.F('width'))), ('top__gte', 0), ('top__isnull', False), ('top__lte', django.db.models.expressions.CombinedExpression(models.Value(1000), '-', models.F('height'))), ('width__gte', 20), ('width__isnull', False)), _connector='OR'), name='workplaces_area_on_the_map', violation_error_message='The rectangle needs all four numbers and must lie within the map.')],
            },
        ),
        migrations.CreateModel(
            name='Employment',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('segment', models.CharField(choices=[('all', 'all employees'), ('core', 'permanent staff'), ('temporary', 'fixed-term'), ('agency', 'temporary agency workers'), ('apprentice', 'apprentices'), ('trainee', 'trainees')], default='core', max_length=10, verbose_name='segment')),
                ('area', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='employments', to='workplaces.area', verbose_name='area')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='employments', to='people.person')),
                ('workplace', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='employments', to='workplaces.workplace')),
            ],
            options={
                'verbose_name': 'employment',
                'verbose_name_plural': 'employments',
                'abstract': False,
                'indexes': [models.Index(fields=['workplace', 'starts_on'], name='workplaces_employment_at')],
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on', None), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='workplaces_employment_ends_after_start', violation_error_message='The end lies before the beginning.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.F('person'), '='), (models.F('workplace'), '='), (core.ranges.DateRange(), '&&')], name='workplaces_employment_once_at_a_time', violation_error_message='This person already works there at that time.')],
            },
        ),
        migrations.CreateModel(
            name='Function',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('kind', models.CharField(choices=[('works_council', 'works council'), ('representative', 'union representative'), ('works_council_activist', 'union activist on the works council'), ('informal_leader', 'informal leader')], max_length=25, verbose_name='function')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='functions', to='people.person')),
                ('workplace', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='functions', to='workplaces.workplace')),
            ],
            options={
                'verbose_name': 'function',
                'verbose_name_plural': 'functions',
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on', None), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='workplaces_function_ends_after_start', violation_error_message='The end lies before the beginning.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.F('person'), '='), (models.F('workplace'), '='), (models.F('kind'), '='), (core.ranges.DateRange(), '&&')], name='workplaces_function_once_at_a_time', violation_error_message='This person already holds this function at that time.')],
            },
        ),
        migrations.CreateModel(
            name='Headcount',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('segment', models.CharField(choices=[('all', 'all employees'), ('core', 'permanent staff'), ('temporary', 'fixed-term'), ('agency', 'temporary agency workers'), ('apprentice', 'apprentices'), ('trainee', 'trainees')], default='all', max_length=10, verbose_name='segment')),
                ('count', models.PositiveIntegerField(verbose_name='employees')),
                ('on', models.DateField(verbose_name='counted on')),
                ('source', models.CharField(blank=True, max_length=120, verbose_name='source')),
                ('area', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='headcounts', to='workplaces.area', verbose_name='area')),
                ('workplace', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='headcounts', to='workplaces.workplace')),
            ],
            options={
                'verbose_name': 'headcount',
                'verbose_name_plural': 'headcounts',
                'constraints': [models.UniqueConstraint(fields=('workplace', 'area', 'segment', 'on'), name='workplaces_headcount_once_a_day', nulls_distinct=False, violation_error_message='There is already a headcount of that day.'), models.CheckConstraint(condition=models.Q(('count__lte', 1000000)), name='workplaces_headcount_plausible', violation_error_message='No workplace has more than a million employees.')],
            },
        ),
        migrations.CreateModel(
            name='Responsibility',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('kind', models.CharField(choices=[('adviser', 'adviser'), ('substitute', 'substitute')], default='adviser', max_length=10, verbose_name='kind')),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='responsibilities', to='people.person')),
                ('workplace', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='responsibilities', to='workplaces.workplace')),
            ],
            options={
                'verbose_name': 'responsibility',
                'verbose_name_plural': 'responsibilities',
                'abstract': False,
                'indexes': [models.Index(fields=['person', 'workplace'], name='workplaces_responsible_for')],
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on', None), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='workplaces_responsibility_ends_after_start', violation_error_message='The end lies before the beginning.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.F('workplace'), '='), (models.F('kind'), '='), (core.ranges.DateRange(), '&&')], name='workplaces_responsibility_one_at_a_time', violation_error_message='Somebody else follows up this workplace at that time.')],
            },
        ),
        migrations.CreateModel(
            name='Signal',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('kind', models.CharField(choices=[('downsizing', 'downsizing'), ('restructuring', 'restructuring'), ('change_of_owner', 'change of owner'), ('other', 'other')], max_length=20, verbose_name='kind')),
                ('on', models.DateField(verbose_name='day')),
                ('source', models.CharField(max_length=200, verbose_name='source')),
                ('text', models.CharField(blank=True, max_length=500, verbose_name='what is known')),
                ('closed_on', models.DateField(blank=True, null=True, verbose_name='closed')),
                ('reported_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('workplace', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='signals', to='workplaces.workplace')),
            ],
            options={
                'verbose_name': 'signal',
                'verbose_name_plural': 'signals',
                'indexes': [models.Index(condition=models.Q(('closed_on', None)), fields=['workplace', '-on'], name='workplaces_signal_open')],
                'constraints': [models.CheckConstraint(condition=models.Q(('closed_on', None), ('closed_on__gte', models.F('on')), _connector='OR'), name='workplaces_signal_closed_after_it_came', violation_error_message='The end lies before the beginning.')],
            },
        ),
        migrations.CreateModel(
            name='Tie',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('follower', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ties_as_follower', to='people.person')),
                ('leader', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ties_as_leader', to='people.person')),
                ('workplace', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='ties', to='workplaces.workplace')),
            ],
            options={
                'verbose_name': 'tie',
                'verbose_name_plural': 'ties',
                'abstract': False,
                'indexes': [models.Index(fields=['workplace', 'leader'], name='workplaces_tie_leader')],
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on', None), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='workplaces_tie_ends_after_start', violation_error_message='The end lies before the beginning.'), models.CheckConstraint(condition=models.Q(('leader', models.F('follower')), _negated=True), name='workplaces_tie_not_to_oneself', violation_error_message='Nobody is tied to themselves.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.F('workplace'), '='), (models.F('leader'), '='), (models.F('follower'), '='), (core.ranges.DateRange(), '&&')], name='workplaces_tie_once_at_a_time', violation_error_message='These two are tied already at that time.')],
            },
        ),
        migrations.CreateModel(
            name='Trajectory',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('title', models.CharField(max_length=200, verbose_name='what it is about')),
                ('conditions', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('network', 'the group and its officer want to invest in a network of informal leaders that covers the workplace and stays in touch with colleagues'), ('together', 'it is understood that results come from acting with colleagues, not from serving them'), ('agenda', 'there are topics for the short term to become active on, and an agenda for the long term to stay active')], max_length=10), blank=True, default=list, size=None, verbose_name='basic conditions')),
                ('note', models.CharField(blank=True, max_length=500, verbose_name='how we know')),
                ('started_on', models.DateField(blank=True, null=True, verbose_name='started')),
                ('reason', models.CharField(blank=True, max_length=500, verbose_name='why with fewer conditions')),
                ('ended_on', models.DateField(blank=True, null=True, verbose_name='ended')),
                ('started_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('workplace', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='trajectories', to='workplaces.workplace')),
            ],
            options={
                'verbose_name': 'trajectory',
                'verbose_name_plural': 'trajectories',
                'constraints': [models.CheckConstraint(condition=models.Q(('started_on', None), ('conditions__contains', ['network', 'together', 'agenda']), models.Q(('reason', ''), _negated=True), _connector='OR'), name='workplaces_trajectory_ready_or_reason', violation_error_message='It is not ready: to start with fewer than three conditions needs a reason.'), models.CheckConstraint(condition=models.Q(models.Q(('started_by', None), ('started_on', None)), models.Q(('started_by__isnull', False), ('started_on__isnull', False)), _connector='OR'), name='workplaces_trajectory_started_by_somebody', violation_error_message='Who started it belongs to the day it started.'), models.CheckConstraint(condition=models.Q(('ended_on', None), ('started_on', None), ('ended_on__gte', models.F('started_on')), _connector='OR'), name='workplaces_trajectory_ended_after_start', violation_error_message='The end lies before the beginning.'), models.UniqueConstraint(condition=models.Q(('ended_on', None)), fields=('workplace',), name='workplaces_trajectory_one_at_a_time', violation_error_message='There is a trajectory at this workplace already.')],
            },
        ),
        migrations.CreateModel(
            name='UnitAssignment',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.unit')),
                ('workplace', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='unit_assignments', to='workplaces.workplace')),
            ],
            options={
                'verbose_name': 'assignment to a unit',
                'verbose_name_plural': 'assignments to units',
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on', None), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='workplaces_unitassignment_ends_after_start', violation_error_message='The end lies before the beginning.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.F('workplace'), '='), (core.ranges.DateRange(), '&&')], name='workplaces_unitassignment_one_at_a_time', violation_error_message='The workplace belongs to another unit at that time.')],
            },
        ),
        migrations.CreateModel(
            name='UnitAssignmentEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='workplaces.unitassignment')),
                ('unit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.unit')),
                ('workplace', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workplaces.workplace')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='TrajectoryEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('title', models.CharField(max_length=200, verbose_name='what it is about')),
                ('conditions', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('network', 'the group and its officer want to invest in a network of informal leaders that covers the workplace and stays in touch with colleagues'), ('together', 'it is understood that results come from acting with colleagues, not from serving them'), ('agenda', 'there are topics for the short term to become active on, and an agenda for the long term to stay active')], max_length=10), blank=True, default=list, size=None, verbose_name='basic conditions')),
                ('note', models.CharField(blank=True, max_length=500, verbose_name='how we know')),
                ('started_on', models.DateField(blank=True, null=True, verbose_name='started')),
                ('reason', models.CharField(blank=True, max_length=500, verbose_name='why with fewer conditions')),
                ('ended_on', models.DateField(blank=True, null=True, verbose_name='ended')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='workplaces.trajectory')),
                ('started_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('workplace', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workplaces.workplace')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='TopicEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('title', models.CharField(max_length=200, verbose_name='topic')),
                ('horizon', models.CharField(choices=[('short', 'short term'), ('long', 'long term')], max_length=5, verbose_name='horizon')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='workplaces.topic')),
                ('workplace', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workplaces.workplace')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='TieEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('follower', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                ('leader', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='workplaces.tie')),
                ('workplace', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workplaces.workplace')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Snapshot',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('number', models.PositiveSmallIntegerField(verbose_name='version')),
                ('on', models.DateField(verbose_name='day')),
                ('themes', models.TextField(blank=True, max_length=2000, verbose_name='themes to hook on to')),
                ('picture', models.JSONField(encoder=django.core.serializers.json.DjangoJSONEncoder)),
                ('taken_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('workplace', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='snapshots', to='workplaces.workplace')),
            ],
            options={
                'verbose_name': 'company snapshot',
                'verbose_name_plural': 'company snapshots',
                'constraints': [models.UniqueConstraint(fields=('workplace', 'number'), name='workplaces_snapshot_once', violation_error_message='This version exists already.')],
            },
        ),
        migrations.CreateModel(
            name='Sketch',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('png', models.BinaryField()),
                ('width', models.PositiveSmallIntegerField()),
                ('height', models.PositiveSmallIntegerField()),
                ('workplace', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='sketch', to='workplaces.workplace')),
            ],
            options={
                'verbose_name': 'sketch',
                'verbose_name_plural': 'sketches',
            },
        ),
        migrations.CreateModel(
            name='SignalEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('kind', models.CharField(choices=[('downsizing', 'downsizing'), ('restructuring', 'restructuring'), ('change_of_owner', 'change of owner'), ('other', 'other')], max_length=20, verbose_name='kind')),
                ('on', models.DateField(verbose_name='day')),
                ('source', models.CharField(max_length=200, verbose_name='source')),
                ('text', models.CharField(blank=True, max_length=500, verbose_name='what is known')),
                ('closed_on', models.DateField(blank=True, null=True, verbose_name='closed')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='workplaces.signal')),
                ('reported_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('workplace', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workplaces.workplace')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='ResponsibilityEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('kind', models.CharField(choices=[('adviser', 'adviser'), ('substitute', 'substitute')], default='adviser', max_length=10, verbose_name='kind')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='workplaces.responsibility')),
                ('workplace', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workplaces.workplace')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='HeadcountEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('segment', models.CharField(choices=[('all', 'all employees'), ('core', 'permanent staff'), ('temporary', 'fixed-term'), ('agency', 'temporary agency workers'), ('apprentice', 'apprentices'), ('trainee', 'trainees')], default='all', max_length=10, verbose_name='segment')),
                ('count', models.PositiveIntegerField(verbose_name='employees')),
                ('on', models.DateField(verbose_name='counted on')),
                ('source', models.CharField(blank=True, max_length=120, verbose_name='source')),
                ('area', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workplaces.area', verbose_name='area')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='workplaces.headcount')),
                ('workplace', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workplaces.workplace')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FunctionEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('kind', models.CharField(choices=[('works_council', 'works council'), ('representative', 'union representative'), ('works_council_activist', 'union activist on the works council'), ('informal_leader', 'informal leader')], max_length=25, verbose_name='function')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='workplaces.function')),
                ('workplace', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workplaces.workplace')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='EmploymentEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('segment', models.CharField(choices=[('all', 'all employees'), ('core', 'permanent staff'), ('temporary', 'fixed-term'), ('agency', 'temporary agency workers'), ('apprentice', 'apprentices'), ('trainee', 'trainees')], default='core', max_length=10, verbose_name='segment')),
                ('area', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workplaces.area', verbose_name='area')),
                ('person', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='workplaces.employment')),
                ('workplace', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workplaces.workplace')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Assessment',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('level', models.PositiveSmallIntegerField(verbose_name='level')),
                ('on', models.DateField(verbose_name='day')),
                ('basis', models.CharField(choices=[('talk', 'a talk'), ('action', 'an action'), ('hearsay', 'hearsay')], max_length=10, verbose_name='basis')),
                ('corrects', models.OneToOneField(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='corrected_by', to='workplaces.assessment')),
                ('logged_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('person', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assessments', to='people.person')),
                ('rated_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assessments_given', to='people.person', verbose_name='who')),
                ('scale', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assessments', to='workplaces.scale')),
                ('workplace', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='assessments', to='workplaces.workplace')),
            ],
            options={
                'verbose_name': 'rating',
                'verbose_name_plural': 'ratings',
                'indexes': [models.Index(fields=['workplace', 'person', '-on', '-id'], name='workplaces_assessment_newest'), models.Index(fields=['workplace', 'on'], include=('person', 'level'), name='workplaces_assessment_counted')],
                'constraints': [models.CheckConstraint(condition=models.Q(('level__gte', 1), ('level__lte', 5)), name='workplaces_assessment_level', violation_error_message='A rating is a level from 1 to 5.')],
            },
        ),
        migrations.CreateModel(
            name='AreaEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('kind', models.CharField(choices=[('site', 'site'), ('department', 'department'), ('shift', 'shift')], max_length=12, verbose_name='kind')),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('sort_key', models.CharField(editable=False, max_length=120)),
                ('path', core.fields.LtreeField(editable=False)),
                ('left', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(1000)], verbose_name='from the left')),
                ('top', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(1000)], verbose_name='from the top')),
                ('width', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(1000)], verbose_name='width')),
                ('height', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MaxValueValidator(1000)], verbose_name='height')),
                ('parent', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workplaces.area', verbose_name='part of')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='workplaces.area')),
                ('workplace', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workplaces.workplace')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AgreementEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('clauses', django.contrib.postgres.fields.ArrayField(base_field=models.CharField(choices=[('training_mentors', 'further-training mentors'), ('further_training', 'further training'), ('pay', 'pay'), ('working_time', 'working time'), ('job_security', 'job security'), ('agency_work', 'temporary agency work'), ('apprentices', 'apprentices'), ('health', 'health and safety')], max_length=20), blank=True, default=list, size=None, verbose_name='clauses')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='workplaces.agreement')),
                ('workplace', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workplaces.workplace')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='WorkplaceEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('sort_key', models.CharField(editable=False, max_length=200)),
                ('sector', models.CharField(choices=[('automotive', 'automotive'), ('steel', 'steel'), ('machinery', 'machinery'), ('electrical', 'electrical and electronics'), ('aerospace', 'aerospace'), ('shipbuilding', 'shipbuilding'), ('wood', 'wood and plastics'), ('textiles', 'textiles and clothing'), ('crafts', 'crafts'), ('it', 'information technology'), ('energy', 'energy'), ('logistics', 'logistics'), ('health', 'health and care'), ('public', 'public services'), ('other', 'other')], default='other', max_length=20, verbose_name='sector')),
                ('place', models.CharField(blank=True, max_length=120, verbose_name='place')),
                ('group_founded_on', models.DateField(blank=True, null=True, verbose_name='union group founded')),
                ('employer', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workplaces.employer', verbose_name='employer')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='workplaces.workplace')),
                ('unit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.unit', verbose_name='unit')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='WorksCouncil',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('seats', models.PositiveSmallIntegerField(verbose_name='seats')),
                ('union_seats', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='seats held by the union')),
                ('workplace', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='works_councils', to='workplaces.workplace')),
            ],
            options={
                'verbose_name': 'works council',
                'verbose_name_plural': 'works councils',
                'abstract': False,
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on', None), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='workplaces_workscouncil_ends_after_start', violation_error_message='The end lies before the beginning.'), models.CheckConstraint(condition=models.Q(('seats__gte', 1), ('seats__lte', 200)), name='workplaces_workscouncil_seats_plausible', violation_error_message='A works council has 1 to 200 seats.'), models.CheckConstraint(condition=models.Q(('union_seats', None), ('union_seats__lte', models.F('seats')), _connector='OR'), name='workplaces_workscouncil_no_more_than_all', violation_error_message='The union cannot hold more seats than there are.'), django.contrib.postgres.constraints.ExclusionConstraint(expressions=[(models.F('workplace'), '='), (core.ranges.DateRange(), '&&')], name='workplaces_workscouncil_one_at_a_time', violation_error_message='There is another works council at that time.')],
            },
        ),
        migrations.CreateModel(
            name='WorksCouncilEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('seats', models.PositiveSmallIntegerField(verbose_name='seats')),
                ('union_seats', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='seats held by the union')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='workplaces.workscouncil')),
                ('workplace', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workplaces.workplace')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='absence',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_absenceevent" ("created_at", "ends_on", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "substitute_id") SELECT new_values."created_at", new_values."ends_on", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."starts_on", new_values."substitute_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='7af4ade109dcbb26ce3fd3c8d670ec733582eaaa', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_3666a', referencing='REFERENCING NEW TABLE AS new_values ', table='workplaces_absence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='absence',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_absenceevent" ("created_at", "ends_on", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "substitute_id") SELECT new_values."created_at", new_values."ends_on", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."starts_on", new_values."substitute_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='5b052f1ea446ad6600fa02db671831f5ca8d36ed', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_0ba46', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='workplaces_absence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='absence',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_absenceevent" ("created_at", "ends_on", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "substitute_id") SELECT old_values."created_at", old_values."ends_on", old_values."id", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."starts_on", old_values."substitute_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='73101acfb94c3c3309edc6d073cbebf674459f8c', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_a3318', referencing='REFERENCING OLD TABLE AS old_values ', table='workplaces_absence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cadence',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_cadenceevent" ("created_at", "days", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") SELECT new_values."created_at", new_values."days", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."unit_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='e9a83833b73e8e6002da6170968cc9f004cf3799', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_6f206', referencing='REFERENCING NEW TABLE AS new_values ', table='workplaces_cadence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cadence',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_cadenceevent" ("created_at", "days", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") SELECT new_values."created_at", new_values."days", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."unit_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='4d7b717a552f33cb48d0c473ec3c4eaee72e6291', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_e53b1', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='workplaces_cadence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='cadence',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_cadenceevent" ("created_at", "days", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "unit_id") SELECT old_values."created_at", old_values."days", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='6c39c07035c11ebaa7f9ec93585210e283ab51d5', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_e05de', referencing='REFERENCING OLD TABLE AS old_values ', table='workplaces_cadence', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='employer',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_employerevent" ("created_at", "id", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key") SELECT new_values."created_at", new_values."id", new_values."name", new_values."parent_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sort_key" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='c43913cd5309e2eda290043e9f185b585d9e4db4', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_27501', referencing='REFERENCING NEW TABLE AS new_values ', table='workplaces_employer', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='employer',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_employerevent" ("created_at", "id", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key") SELECT new_values."created_at", new_values."id", new_values."name", new_values."parent_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sort_key" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='7fdcf38120bed686e022d212bbdd7f413ae74593', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_e1191', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='workplaces_employer', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='employer',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_employerevent" ("created_at", "id", "name", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key") SELECT old_values."created_at", old_values."id", old_values."name", old_values."parent_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sort_key" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='1f78d7ba6d47ac0b8146408f475af58e4cb9c8fd', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_7390b', referencing='REFERENCING OLD TABLE AS old_values ', table='workplaces_employer', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='scale',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_scaleevent" ("created_at", "id", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "unit_id", "wording") SELECT new_values."created_at", new_values."id", new_values."name", new_values."number", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."published_on", new_values."unit_id", new_values."wording" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='009a2b496eecddc1a59b9bb42b90a4f786b79be8', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_a181d', referencing='REFERENCING NEW TABLE AS new_values ', table='workplaces_scale', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='scale',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_scaleevent" ("created_at", "id", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "unit_id", "wording") SELECT new_values."created_at", new_values."id", new_values."name", new_values."number", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."published_on", new_values."unit_id", new_values."wording" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='bf9b907991553570a2dd0b73daf10892f51162f8', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_94e46', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='workplaces_scale', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='scale',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_scaleevent" ("created_at", "id", "name", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published_on", "unit_id", "wording") SELECT old_values."created_at", old_values."id", old_values."name", old_values."number", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."published_on", old_values."unit_id", old_values."wording" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='1db0f109a3ccb93338687130ac210e4107af3e7f', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_07e68', referencing='REFERENCING OLD TABLE AS old_values ', table='workplaces_scale', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='workplace',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_workplaceevent" ("created_at", "employer_id", "group_founded_on", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "sector", "sort_key", "unit_id") SELECT new_values."created_at", new_values."employer_id", new_values."group_founded_on", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place", new_values."sector", new_values."sort_key", new_values."unit_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='f89cca54c684f3a538d3bef3608d775e4e5ea9ee', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_06f88', referencing='REFERENCING NEW TABLE AS new_values ', table='workplaces_workplace', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='workplace',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_workplaceevent" ("created_at", "employer_id", "group_founded_on", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "sector", "sort_key", "unit_id") SELECT new_values."created_at", new_values."employer_id", new_values."group_founded_on", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place", new_values."sector", new_values."sort_key", new_values."unit_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='be72ec8892d8d8b20c3ab178df6d0542fd5ca51f', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_969bb', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='workplaces_workplace', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='workplace',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_workplaceevent" ("created_at", "employer_id", "group_founded_on", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "sector", "sort_key", "unit_id") SELECT old_values."created_at", old_values."employer_id", old_values."group_founded_on", old_values."id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place", old_values."sector", old_values."sort_key", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='66d6db640009442c05ee981dfd6ebdfd8401157d', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_83374', referencing='REFERENCING OLD TABLE AS old_values ', table='workplaces_workplace', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='unitassignment',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_unitassignmentevent" ("created_at", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "unit_id", "workplace_id") SELECT new_values."created_at", new_values."ends_on", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."starts_on", new_values."unit_id", new_values."workplace_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='f60de2bb269001b2a2e6e02384b8693f47c892a0', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_a0dd0', referencing='REFERENCING NEW TABLE AS new_values ', table='workplaces_unitassignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='unitassignment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_unitassignmentevent" ("created_at", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "unit_id", "workplace_id") SELECT new_values."created_at", new_values."ends_on", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."starts_on", new_values."unit_id", new_values."workplace_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='a421a18bffe577dfee13c2d581b5fd6bfc561458', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_ffaa4', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='workplaces_unitassignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='unitassignment',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_unitassignmentevent" ("created_at", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "unit_id", "workplace_id") SELECT old_values."created_at", old_values."ends_on", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."starts_on", old_values."unit_id", old_values."workplace_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='c313fc98fca097c05d4920651b2a077e262e0428', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_3b251', referencing='REFERENCING OLD TABLE AS old_values ', table='workplaces_unitassignment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='trajectory',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_trajectoryevent" ("conditions", "created_at", "ended_on", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "started_by_id", "started_on", "title", "workplace_id") SELECT new_values."conditions", new_values."created_at", new_values."ended_on", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."started_by_id", new_values."started_on", new_values."title", new_values."workplace_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='572b05eb0d0b81007056ea4c103f66897f5d9c50', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_c4504', referencing='REFERENCING NEW TABLE AS new_values ', table='workplaces_trajectory', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='trajectory',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_trajectoryevent" ("conditions", "created_at", "ended_on", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "started_by_id", "started_on", "title", "workplace_id") SELECT new_values."conditions", new_values."created_at", new_values."ended_on", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reason", new_values."started_by_id", new_values."started_on", new_values."title", new_values."workplace_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='10851f334231f365215e0ebbf8b4bd5b37181c73', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_23331', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='workplaces_trajectory', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='trajectory',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_trajectoryevent" ("conditions", "created_at", "ended_on", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "started_by_id", "started_on", "title", "workplace_id") SELECT old_values."conditions", old_values."created_at", old_values."ended_on", old_values."id", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reason", old_values."started_by_id", old_values."started_on", old_values."title", old_values."workplace_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='afe116bd7874ca908b5ac1a2d2ba862afc79d7e4', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_36eb2', referencing='REFERENCING OLD TABLE AS old_values ', table='workplaces_trajectory', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='topic',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_topicevent" ("created_at", "ends_on", "horizon", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "title", "workplace_id") SELECT new_values."created_at", new_values."ends_on", new_values."horizon", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."starts_on", new_values."title", new_values."workplace_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='9d95b70bca10684df7efa79974dbb1011d414e94', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_2f2d1', referencing='REFERENCING NEW TABLE AS new_values ', table='workplaces_topic', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='topic',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_topicevent" ("created_at", "ends_on", "horizon", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "title", "workplace_id") SELECT new_values."created_at", new_values."ends_on", new_values."horizon", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."starts_on", new_values."title", new_values."workplace_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='2055bb05bc8613fe615481f9d99a3fe0313c7e7d', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_f30f8', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='workplaces_topic', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='topic',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_topicevent" ("created_at", "ends_on", "horizon", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "title", "workplace_id") SELECT old_values."created_at", old_values."ends_on", old_values."horizon", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."starts_on", old_values."title", old_values."workplace_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='d04a757c16b06cdf1b01146b6f0a3f9ee52a16bc', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_517a4', referencing='REFERENCING OLD TABLE AS old_values ', table='workplaces_topic', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tie',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_tieevent" ("created_at", "ends_on", "follower_id", "id", "leader_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "workplace_id") SELECT new_values."created_at", new_values."ends_on", new_values."follower_id", new_values."id", new_values."leader_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."starts_on", new_values."workplace_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='1b4f53793cc2be497e258264695ec24038e3145e', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_9858d', referencing='REFERENCING NEW TABLE AS new_values ', table='workplaces_tie', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tie',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_tieevent" ("created_at", "ends_on", "follower_id", "id", "leader_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "workplace_id") SELECT new_values."created_at", new_values."ends_on", new_values."follower_id", new_values."id", new_values."leader_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."starts_on", new_values."workplace_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='94bc1380d531f40b30805809ed3ec3d8bd9824c9', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_8e759', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='workplaces_tie', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='tie',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_tieevent" ("created_at", "ends_on", "follower_id", "id", "leader_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "workplace_id") SELECT old_values."created_at", old_values."ends_on", old_values."follower_id", old_values."id", old_values."leader_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."starts_on", old_values."workplace_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='2f78b25cb668c02f11ff303513711a75583e87de', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_badb6', referencing='REFERENCING OLD TABLE AS old_values ', table='workplaces_tie', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='snapshot',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;", hash='501799c4e7f523cd983eb52c7d012b45f26816c4', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_bac34', table='workplaces_snapshot', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='signal',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_signalevent" ("closed_on", "created_at", "id", "kind", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reported_by_id", "source", "text", "workplace_id") SELECT new_values."closed_on", new_values."created_at", new_values."id", new_values."kind", new_values."on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reported_by_id", new_values."source", new_values."text", new_values."workplace_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='1682536e6e91ac1447c5a0ff2d8c519758f06ea8', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_9f71d', referencing='REFERENCING NEW TABLE AS new_values ', table='workplaces_signal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='signal',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_signalevent" ("closed_on", "created_at", "id", "kind", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reported_by_id", "source", "text", "workplace_id") SELECT new_values."closed_on", new_values."created_at", new_values."id", new_values."kind", new_values."on", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."reported_by_id", new_values."source", new_values."text", new_values."workplace_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='da74e44c06274bfbabce3f5706a64cb555ff7bc7', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_80e31', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='workplaces_signal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='signal',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_signalevent" ("closed_on", "created_at", "id", "kind", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reported_by_id", "source", "text", "workplace_id") SELECT old_values."closed_on", old_values."created_at", old_values."id", old_values."kind", old_values."on", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."reported_by_id", old_values."source", old_values."text", old_values."workplace_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='341d398d8058db88f643855b6cbaab119f2ec729', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_6037b', referencing='REFERENCING OLD TABLE AS old_values ', table='workplaces_signal', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='responsibility',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_responsibilityevent" ("created_at", "ends_on", "id", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "workplace_id") SELECT new_values."created_at", new_values."ends_on", new_values."id", new_values."kind", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."starts_on", new_values."workplace_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='e7696e9295f8828f06de551a77a3ac67997187f6', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_7c0f5', referencing='REFERENCING NEW TABLE AS new_values ', table='workplaces_responsibility', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='responsibility',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_responsibilityevent" ("created_at", "ends_on", "id", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "workplace_id") SELECT new_values."created_at", new_values."ends_on", new_values."id", new_values."kind", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."starts_on", new_values."workplace_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='b8a1d09cae3d1572b6c8204cec546156680807dc', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_73b0b', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='workplaces_responsibility', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='responsibility',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_responsibilityevent" ("created_at", "ends_on", "id", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "workplace_id") SELECT old_values."created_at", old_values."ends_on", old_values."id", old_values."kind", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."starts_on", old_values."workplace_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='4ee55f53c32c78c0b7d106fdffc6955064111564', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_61ae5', referencing='REFERENCING OLD TABLE AS old_values ', table='workplaces_responsibility', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='headcount',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_headcountevent" ("area_id", "count", "created_at", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment", "source", "workplace_id") SELECT new_values."area_id", new_values."count", new_values."created_at", new_values."id", new_values."on", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."segment", new_values."source", new_values."workplace_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='2a6aa3ed143d5426643a8b89283da9dcbc2897c2', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_52e3f', referencing='REFERENCING NEW TABLE AS new_values ', table='workplaces_headcount', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='headcount',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_headcountevent" ("area_id", "count", "created_at", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment", "source", "workplace_id") SELECT new_values."area_id", new_values."count", new_values."created_at", new_values."id", new_values."on", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."segment", new_values."source", new_values."workplace_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='df3f8f95e56deffa80909313a8603e59c292c0bf', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_ccdb7', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='workplaces_headcount', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='headcount',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_headcountevent" ("area_id", "count", "created_at", "id", "on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment", "source", "workplace_id") SELECT old_values."area_id", old_values."count", old_values."created_at", old_values."id", old_values."on", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."segment", old_values."source", old_values."workplace_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='eab05cca11204a742bbb8844306a8337dbdc83b8', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_4fcc8', referencing='REFERENCING OLD TABLE AS old_values ', table='workplaces_headcount', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='function',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_functionevent" ("created_at", "ends_on", "id", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "workplace_id") SELECT new_values."created_at", new_values."ends_on", new_values."id", new_values."kind", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."starts_on", new_values."workplace_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='f39c7371472d4101d972546c411eb41d07ef2b60', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_45d80', referencing='REFERENCING NEW TABLE AS new_values ', table='workplaces_function', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='function',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_functionevent" ("created_at", "ends_on", "id", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "workplace_id") SELECT new_values."created_at", new_values."ends_on", new_values."id", new_values."kind", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."starts_on", new_values."workplace_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='d98ba543bec2ebda1ad4c6bed816cfb83d51c93f', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_daea3', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='workplaces_function', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='function',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_functionevent" ("created_at", "ends_on", "id", "kind", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "workplace_id") SELECT old_values."created_at", old_values."ends_on", old_values."id", old_values."kind", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."starts_on", old_values."workplace_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='7aba0f7135e91030721cd856eac704a6da983a27', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_f933a', referencing='REFERENCING OLD TABLE AS old_values ', table='workplaces_function', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='employment',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_employmentevent" ("area_id", "created_at", "ends_on", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment", "starts_on", "workplace_id") SELECT new_values."area_id", new_values."created_at", new_values."ends_on", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."segment", new_values."starts_on", new_values."workplace_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='a0a55b5cd7b4f60ad90d2e92f0f080cd14e3ab29', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_9bf78', referencing='REFERENCING NEW TABLE AS new_values ', table='workplaces_employment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='employment',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_employmentevent" ("area_id", "created_at", "ends_on", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment", "starts_on", "workplace_id") SELECT new_values."area_id", new_values."created_at", new_values."ends_on", new_values."id", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."segment", new_values."starts_on", new_values."workplace_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='2c7d996d05c50b8d24d90f0d8886aef27e5bf943', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_f387a', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='workplaces_employment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='employment',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_employmentevent" ("area_id", "created_at", "ends_on", "id", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "segment", "starts_on", "workplace_id") SELECT old_values."area_id", old_values."created_at", old_values."ends_on", old_values."id", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."segment", old_values."starts_on", old_values."workplace_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='d6ca3ab6233bb8f81fb871dc9ada690ae8e1dd89', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_05450', referencing='REFERENCING OLD TABLE AS old_values ', table='workplaces_employment', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='assessment',
            trigger=pgtrigger.compiler.Trigger(name='append_only', sql=pgtrigger.compiler.UpsertTriggerSql(func="IF TG_OP = 'UPDATE' AND current_setting('people.merging', true) = 'on' AND to_jsonb(NEW) - 'person_id' - 'rated_by_id' = to_jsonb(OLD) - 'person_id' - 'rated_by_id' THEN RETURN NEW; END IF; RAISE EXCEPTION 'ratings are append-only';", hash='a9e6e12ad4637e2fea950509d5bc4194237c2831', operation='UPDATE OR DELETE', pgid='pgtrigger_append_only_081cc', table='workplaces_assessment', when='BEFORE')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='area',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_areaevent" ("created_at", "height", "id", "kind", "left", "name", "parent_id", "path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "top", "width", "workplace_id") SELECT new_values."created_at", new_values."height", new_values."id", new_values."kind", new_values."left", new_values."name", new_values."parent_id", new_values."path", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sort_key", new_values."top", new_values."width", new_values."workplace_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='91b10c1378899d26ddb9829308b78b4b2ba7d0fb', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_ba3bd', referencing='REFERENCING NEW TABLE AS new_values ', table='workplaces_area', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='area',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_areaevent" ("created_at", "height", "id", "kind", "left", "name", "parent_id", "path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "top", "width", "workplace_id") SELECT new_values."created_at", new_values."height", new_values."id", new_values."kind", new_values."left", new_values."name", new_values."parent_id", new_values."path", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sort_key", new_values."top", new_values."width", new_values."workplace_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='69011cca1574df6e7e31b2cd1d231c272c58dabf', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_658e7', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='workplaces_area', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='area',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_areaevent" ("created_at", "height", "id", "kind", "left", "name", "parent_id", "path", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "top", "width", "workplace_id") SELECT old_values."created_at", old_values."height", old_values."id", old_values."kind", old_values."left", old_values."name", old_values."parent_id", old_values."path", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sort_key", old_values."top", old_values."width", old_values."workplace_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='ecbc92fd9db04a8edf6d261a511b0a3d70f603ba', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_228c8', referencing='REFERENCING OLD TABLE AS old_values ', table='workplaces_area', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreement',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_agreementevent" ("clauses", "created_at", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "title", "workplace_id") SELECT new_values."clauses", new_values."created_at", new_values."ends_on", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."starts_on", new_values."title", new_values."workplace_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='2dc265ddf993fc2f3e77b6a4cba998e04767baff', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_311f1', referencing='REFERENCING NEW TABLE AS new_values ', table='workplaces_agreement', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreement',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_agreementevent" ("clauses", "created_at", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "title", "workplace_id") SELECT new_values."clauses", new_values."created_at", new_values."ends_on", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."starts_on", new_values."title", new_values."workplace_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='818e35d75ec9e4b449390eec1f0358d773fd9623', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_dc44f', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='workplaces_agreement', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agreement',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_agreementevent" ("clauses", "created_at", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "title", "workplace_id") SELECT old_values."clauses", old_values."created_at", old_values."ends_on", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."starts_on", old_values."title", old_values."workplace_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='c8c8217bc3c35e10b595fa1918143a7a8f618c71', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_c1e67', referencing='REFERENCING OLD TABLE AS old_values ', table='workplaces_agreement', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='workscouncil',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_workscouncilevent" ("created_at", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seats", "starts_on", "union_seats", "workplace_id") SELECT new_values."created_at", new_values."ends_on", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."seats", new_values."starts_on", new_values."union_seats", new_values."workplace_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='4e0e8b50cfd462b713676420c0088ab9d3505fda', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_b02f9', referencing='REFERENCING NEW TABLE AS new_values ', table='workplaces_workscouncil', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='workscouncil',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_workscouncilevent" ("created_at", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seats", "starts_on", "union_seats", "workplace_id") SELECT new_values."created_at", new_values."ends_on", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."seats", new_values."starts_on", new_values."union_seats", new_values."workplace_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='1b980e0e6005edd6dd92cd6e4e2470de37bef35c', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_70023', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='workplaces_workscouncil', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='workscouncil',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "workplaces_workscouncilevent" ("created_at", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "seats", "starts_on", "union_seats", "workplace_id") SELECT old_values."created_at", old_values."ends_on", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."seats", old_values."starts_on", old_values."union_seats", old_values."workplace_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='06013de595fdd15afa9a4edf57c42a05f084bfd3', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_b473d', referencing='REFERENCING OLD TABLE AS old_values ', table='workplaces_workscouncil', when='AFTER')),
        ),
    ]
