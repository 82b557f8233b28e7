import core.keys
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
        ('events', '0001_initial'),
        ('events', '0002_search'),
        ('events', '0003_agenda_and_tables'),
        ('events', '0004_series_modes_regions'),
        ('events', '0005_calendar_feeds'),
        ('events', '0006_files'),
        ('events', '0007_venues'),
    ]

    dependencies = [
        ('accounts', '0001_tables'),
        ('accounts', '__first__'),
        ('people', '0001_tables'),
        ('pghistory', '0007_auto_20250421_0444'),
        ('programmes', '0001_tables'),
        ('workplaces', '0001_tables'),
    ]

    operations = [
        migrations.CreateModel(
            name='CalendarFeed',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('token_digest', models.BinaryField(max_length=32, unique=True)),
                ('is_telling', models.BooleanField(default=False, verbose_name='with titles and places')),
                ('closed_at', models.DateTimeField(null=True, verbose_name='closed at')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'calendar address',
                'verbose_name_plural': 'calendar addresses',
                'constraints': [models.UniqueConstraint(condition=models.Q(('closed_at', None)), fields=('user',), name='events_calendarfeed_one_open', violation_error_message='There is an open calendar address already.')],
            },
        ),
        migrations.CreateModel(
            name='CalendarFeedEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('is_telling', models.BooleanField(default=False, verbose_name='with titles and places')),
                ('closed_at', models.DateTimeField(null=True, verbose_name='closed at')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='events.calendarfeed')),
                ('user', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Series',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('sort_key', models.CharField(editable=False, max_length=200)),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.unit', verbose_name='host')),
            ],
            options={
                'verbose_name': 'series of events',
                'verbose_name_plural': 'series of events',
                'indexes': [models.Index(fields=['unit', 'sort_key', 'id'], name='events_series_listed')],
                'constraints': [models.UniqueConstraint(fields=('unit', 'sort_key'), name='events_series_once', violation_error_message='There is a series of this name already.')],
            },
        ),
        migrations.CreateModel(
            name='SeriesEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('sort_key', models.CharField(editable=False, max_length=200)),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='events.series')),
                ('unit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.unit', verbose_name='host')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Venue',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('name', models.CharField(max_length=100, verbose_name='name')),
                ('sort_key', models.CharField(editable=False, max_length=200)),
                ('town', models.CharField(blank=True, max_length=80, verbose_name='place')),
                ('is_digital', models.BooleanField(default=False, verbose_name='online')),
                ('capacity', models.PositiveIntegerField(blank=True, null=True, verbose_name='room for')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.unit', verbose_name='region')),
            ],
            options={
                'verbose_name': 'venue',
                'verbose_name_plural': 'venues',
                'indexes': [models.Index(fields=['sort_key', 'id'], name='events_venue_listed')],
                'constraints': [models.UniqueConstraint(fields=('name', 'town'), name='events_venue_once', violation_error_message='There is a venue of this name there already.'), models.CheckConstraint(condition=models.Q(('capacity', None), ('capacity__gt', 0), _connector='OR'), name='events_venue_capacity_positive', violation_error_message='A venue has room for at least one.')],
            },
        ),
        migrations.CreateModel(
            name='Event',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('kind', models.CharField(choices=[('training', 'training'), ('supervision', 'supervision'), ('action', 'action'), ('conference', 'conference'), ('meeting', 'meeting'), ('course', 'course'), ('workshop', 'workshop')], max_length=12, verbose_name='kind')),
                ('starts_on', models.DateField(verbose_name='first day')),
                ('ends_on', models.DateField(verbose_name='last day')),
                ('starts_time', models.TimeField(blank=True, null=True, verbose_name='begins')),
                ('ends_time', models.TimeField(blank=True, null=True, verbose_name='ends')),
                ('mode', models.CharField(choices=[('in_person', 'in person'), ('digital', 'digital'), ('hybrid', 'hybrid')], default='in_person', max_length=10, verbose_name='mode')),
                ('mode_reason', models.CharField(blank=True, max_length=200, verbose_name='why this mode')),
                ('place', models.CharField(blank=True, max_length=120, verbose_name='place')),
                ('digital_link', models.URLField(blank=True, max_length=300, verbose_name='digital link')),
                ('edition', models.CharField(blank=True, max_length=20, verbose_name='edition')),
                ('capacity', models.PositiveIntegerField(blank=True, null=True, verbose_name='places')),
                ('state', models.CharField(choices=[('planned', 'planned'), ('held', 'held'), ('cancelled', 'cancelled')], default='planned', max_length=10, verbose_name='state')),
                ('programme', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='events', to='programmes.programme', verbose_name='programme')),
                ('region', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.unit', verbose_name='region')),
                ('unit', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.unit', verbose_name='host')),
                ('workplace', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='events', to='workplaces.workplace', verbose_name='workplace')),
                ('series', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='editions', to='events.series', verbose_name='series')),
                ('venue', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='events', to='events.venue', verbose_name='venue')),
            ],
            options={
                'verbose_name': 'event',
                'verbose_name_plural': 'events',
                'indexes': [models.Index(fields=['unit', '-starts_on', 'id'], name='events_event_listed'), django.contrib.postgres.indexes.GinIndex(django.contrib.postgres.indexes.OpClass(django.db.models.functions.text.Upper('title'), name='gin_trgm_ops'), name='events_event_search')],
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on__gte', models.F('starts_on'))), name='events_event_ends_after_start', violation_error_message='The end lies before the beginning.'), models.CheckConstraint(condition=models.Q(('capacity', None), ('capacity__gt', 0), _connector='OR'), name='events_event_capacity_positive', violation_error_message='An event has room for at least one.'), models.UniqueConstraint(condition=models.Q(('edition', ''), _negated=True), fields=('series', 'edition'), name='events_event_edition_once', violation_error_message='The series has this edition already.')],
            },
        ),
        migrations.CreateModel(
            name='AgendaItem',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('kind', models.CharField(choices=[('presentation', 'presentation'), ('discussion', 'discussion'), ('exercise', 'exercise'), ('break', 'break'), ('other', 'other')], default='presentation', max_length=12, verbose_name='kind')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('speaker', models.CharField(blank=True, max_length=200, verbose_name='who speaks')),
                ('day', models.PositiveSmallIntegerField(default=1, verbose_name='day of the event')),
                ('starts_time', models.TimeField(blank=True, null=True, verbose_name='begins')),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='agenda', to='events.event')),
            ],
            options={
                'verbose_name': 'agenda item',
                'verbose_name_plural': 'agenda items',
                'constraints': [models.CheckConstraint(condition=models.Q(('day__gt', 0)), name='events_agendaitem_day_positive', violation_error_message='The first day is day 1.')],
            },
        ),
        migrations.CreateModel(
            name='DiscussionTable',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('question', models.CharField(max_length=200, verbose_name='question')),
                ('host', models.CharField(blank=True, max_length=120, verbose_name='host of the table')),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='tables', to='events.event')),
            ],
            options={
                'verbose_name': 'discussion table',
                'verbose_name_plural': 'discussion tables',
                'constraints': [models.UniqueConstraint(fields=('event', 'question'), name='events_discussiontable_once', violation_error_message='There is a table with this question already.')],
            },
        ),
        migrations.CreateModel(
            name='Evaluation',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('mode', models.CharField(choices=[('in_person', 'in person'), ('digital', 'digital'), ('hybrid', 'hybrid')], max_length=10, verbose_name='mode')),
                ('verdict', models.CharField(choices=[('good', 'it suited well'), ('partly', 'it suited in part'), ('poor', 'it did not suit')], max_length=8, verbose_name='verdict')),
                ('note', models.CharField(blank=True, max_length=300, verbose_name='what was learned')),
                ('said_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='evaluations', to='events.event')),
            ],
            options={
                'verbose_name': 'evaluation',
                'verbose_name_plural': 'evaluations',
                'constraints': [models.UniqueConstraint(fields=('event', 'mode'), name='events_evaluation_once')],
            },
        ),
        migrations.CreateModel(
            name='EvaluationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('mode', models.CharField(choices=[('in_person', 'in person'), ('digital', 'digital'), ('hybrid', 'hybrid')], max_length=10, verbose_name='mode')),
                ('verdict', models.CharField(choices=[('good', 'it suited well'), ('partly', 'it suited in part'), ('poor', 'it did not suit')], max_length=8, verbose_name='verdict')),
                ('note', models.CharField(blank=True, max_length=300, verbose_name='what was learned')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='events.evaluation')),
                ('said_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL)),
                ('event', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.event')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='DiscussionTableEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('question', models.CharField(max_length=200, verbose_name='question')),
                ('host', models.CharField(blank=True, max_length=120, verbose_name='host of the table')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='events.discussiontable')),
                ('event', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.event')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='AgendaItemEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('kind', models.CharField(choices=[('presentation', 'presentation'), ('discussion', 'discussion'), ('exercise', 'exercise'), ('break', 'break'), ('other', 'other')], default='presentation', max_length=12, verbose_name='kind')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('speaker', models.CharField(blank=True, max_length=200, verbose_name='who speaks')),
                ('day', models.PositiveSmallIntegerField(default=1, verbose_name='day of the event')),
                ('starts_time', models.TimeField(blank=True, null=True, verbose_name='begins')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='events.agendaitem')),
                ('event', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.event')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='EventFile',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('kind', models.CharField(choices=[('presentation', 'presentation'), ('photo', 'photo'), ('other', 'other')], default='presentation', max_length=12, verbose_name='kind')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('visibility', models.CharField(choices=[('planners', 'only those who plan the event'), ('readers', 'everybody who sees the event')], default='planners', max_length=8, verbose_name='who sees it')),
                ('media_type', models.CharField(choices=[('application/pdf', 'PDF'), ('image/jpeg', 'picture')], max_length=20, verbose_name='type of file')),
                ('size', models.PositiveIntegerField(verbose_name='size')),
                ('removed_at', models.DateTimeField(blank=True, null=True, verbose_name='removed at')),
                ('removal_reason', models.CharField(blank=True, max_length=200, verbose_name='why it was removed')),
                ('agenda_item', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='files', to='events.agendaitem', verbose_name='agenda item')),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='files', to='events.event')),
                ('removed_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='removed by')),
                ('uploaded_by', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='added by')),
            ],
            options={
                'verbose_name': 'file of an event',
                'verbose_name_plural': 'files of events',
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('kind', 'photo'), _negated=True), ('media_type', 'image/jpeg'), _connector='OR'), name='events_eventfile_photo_is_a_picture', violation_error_message='A photo is a PNG or JPEG picture.'), models.CheckConstraint(condition=models.Q(models.Q(('removal_reason', ''), ('removed_at', None), ('removed_by', None)), models.Q(('removed_at__isnull', False), ('removed_by__isnull', False), models.Q(('removal_reason', ''), _negated=True)), _connector='OR'), name='events_eventfile_removed_for_a_reason', violation_error_message='Say why the file is removed.')],
            },
        ),
        migrations.CreateModel(
            name='EventFileEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('kind', models.CharField(choices=[('presentation', 'presentation'), ('photo', 'photo'), ('other', 'other')], default='presentation', max_length=12, verbose_name='kind')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('visibility', models.CharField(choices=[('planners', 'only those who plan the event'), ('readers', 'everybody who sees the event')], default='planners', max_length=8, verbose_name='who sees it')),
                ('media_type', models.CharField(choices=[('application/pdf', 'PDF'), ('image/jpeg', 'picture')], max_length=20, verbose_name='type of file')),
                ('size', models.PositiveIntegerField(verbose_name='size')),
                ('removed_at', models.DateTimeField(blank=True, null=True, verbose_name='removed at')),
                ('removal_reason', models.CharField(blank=True, max_length=200, verbose_name='why it was removed')),
                ('agenda_item', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.agendaitem', verbose_name='agenda item')),
                ('event', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.event')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='events.eventfile')),
                ('removed_by', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='removed by')),
                ('uploaded_by', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to=settings.AUTH_USER_MODEL, verbose_name='added by')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='FileContent',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('content', models.BinaryField()),
                ('small', models.BinaryField(null=True)),
                ('file', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, related_name='stored', to='events.eventfile')),
            ],
            options={
                'verbose_name': 'content of a file',
                'verbose_name_plural': 'contents of files',
            },
        ),
        migrations.CreateModel(
            name='Harvest',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('text', models.CharField(max_length=200, verbose_name='result')),
                ('table', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='harvest', to='events.discussiontable')),
            ],
            options={
                'verbose_name': 'result of a table',
                'verbose_name_plural': 'results of tables',
            },
        ),
        migrations.CreateModel(
            name='HarvestEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('text', models.CharField(max_length=200, verbose_name='result')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='events.harvest')),
                ('table', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.discussiontable')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Participation',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('unnamed_count', models.PositiveIntegerField(blank=True, null=True, verbose_name='people not named')),
                ('attendee_kind', models.CharField(choices=[('union', 'union'), ('employee', 'employees'), ('partner', 'partners'), ('company', 'companies'), ('project', 'projects')], default='union', max_length=10, verbose_name='kind of attendee')),
                ('state', models.CharField(choices=[('invited', 'invited'), ('registered', 'registered'), ('waiting', 'on the waiting list'), ('attended', 'present'), ('excused', 'excused'), ('absent', 'absent'), ('cancelled', 'cancelled')], default='registered', max_length=10, verbose_name='state')),
                ('mode_attended', models.CharField(blank=True, choices=[('in_person', 'in person'), ('digital', 'digital'), ('hybrid', 'hybrid')], max_length=10, verbose_name='took part')),
                ('queued_at', models.DateTimeField(blank=True, null=True)),
                ('event', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='participations', to='events.event')),
                ('person', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='participations', to='people.person')),
            ],
            options={
                'verbose_name': 'participation',
                'verbose_name_plural': 'participations',
                'indexes': [models.Index(fields=['person', 'state'], name='events_participation_person'), models.Index(condition=models.Q(('state', 'waiting')), fields=['event', 'queued_at'], name='events_participation_queue')],
                'constraints': [models.UniqueConstraint(fields=('event', 'person'), name='events_participation_once', violation_error_message='This person is already on the list.'), models.CheckConstraint(condition=models.Q(models.Q(('person', None), ('unnamed_count__gt', 0)), models.Q(('person__isnull', False), ('unnamed_count', None)), _connector='OR'), name='events_participation_named_or_counted', violation_error_message='Name a person or give a number, not both.')],
            },
        ),
        migrations.CreateModel(
            name='ParticipationEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('unnamed_count', models.PositiveIntegerField(blank=True, null=True, verbose_name='people not named')),
                ('attendee_kind', models.CharField(choices=[('union', 'union'), ('employee', 'employees'), ('partner', 'partners'), ('company', 'companies'), ('project', 'projects')], default='union', max_length=10, verbose_name='kind of attendee')),
                ('state', models.CharField(choices=[('invited', 'invited'), ('registered', 'registered'), ('waiting', 'on the waiting list'), ('attended', 'present'), ('excused', 'excused'), ('absent', 'absent'), ('cancelled', 'cancelled')], default='registered', max_length=10, verbose_name='state')),
                ('mode_attended', models.CharField(blank=True, choices=[('in_person', 'in person'), ('digital', 'digital'), ('hybrid', 'hybrid')], max_length=10, verbose_name='took part')),
                ('queued_at', models.DateTimeField(blank=True, null=True)),
                ('event', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.event')),
                ('person', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='people.person')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='events.participation')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='EventEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('kind', models.CharField(choices=[('training', 'training'), ('supervision', 'supervision'), ('action', 'action'), ('conference', 'conference'), ('meeting', 'meeting'), ('course', 'course'), ('workshop', 'workshop')], max_length=12, verbose_name='kind')),
                ('starts_on', models.DateField(verbose_name='first day')),
                ('ends_on', models.DateField(verbose_name='last day')),
                ('starts_time', models.TimeField(blank=True, null=True, verbose_name='begins')),
                ('ends_time', models.TimeField(blank=True, null=True, verbose_name='ends')),
                ('mode', models.CharField(choices=[('in_person', 'in person'), ('digital', 'digital'), ('hybrid', 'hybrid')], default='in_person', max_length=10, verbose_name='mode')),
                ('mode_reason', models.CharField(blank=True, max_length=200, verbose_name='why this mode')),
                ('place', models.CharField(blank=True, max_length=120, verbose_name='place')),
                ('digital_link', models.URLField(blank=True, max_length=300, verbose_name='digital link')),
                ('edition', models.CharField(blank=True, max_length=20, verbose_name='edition')),
                ('capacity', models.PositiveIntegerField(blank=True, null=True, verbose_name='places')),
                ('state', models.CharField(choices=[('planned', 'planned'), ('held', 'held'), ('cancelled', 'cancelled')], default='planned', max_length=10, verbose_name='state')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='events.event')),
                ('programme', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='programmes.programme', verbose_name='programme')),
                ('region', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.unit', verbose_name='region')),
                ('unit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.unit', verbose_name='host')),
                ('workplace', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='workplaces.workplace', verbose_name='workplace')),
                ('series', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.series', verbose_name='series')),
                ('venue', models.ForeignKey(blank=True, db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='events.venue', verbose_name='venue')),
            ],
            options={
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='VenueEvent',
            fields=[
                ('pgh_id', models.AutoField(primary_key=True, serialize=False)),
                ('pgh_created_at', models.DateTimeField(auto_now_add=True)),
                ('pgh_label', models.TextField(help_text='The event label.')),
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('name', models.CharField(max_length=100, verbose_name='name')),
                ('sort_key', models.CharField(editable=False, max_length=200)),
                ('town', models.CharField(blank=True, max_length=80, verbose_name='place')),
                ('is_digital', models.BooleanField(default=False, verbose_name='online')),
                ('capacity', models.PositiveIntegerField(blank=True, null=True, verbose_name='room for')),
                ('pgh_context', models.ForeignKey(db_constraint=False, null=True, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', to='pghistory.context')),
                ('pgh_obj', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='history', to='events.venue')),
                ('unit', models.ForeignKey(db_constraint=False, on_delete=django.db.models.deletion.DO_NOTHING, related_name='+', related_query_name='+', to='accounts.unit', verbose_name='region')),
            ],
            options={
                'abstract': False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='calendarfeed',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_calendarfeedevent" ("closed_at", "created_at", "id", "is_telling", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") SELECT new_values."closed_at", new_values."created_at", new_values."id", new_values."is_telling", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."user_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='d63707ee0c5c080b4949a1e3aba44b0d228f80b5', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_41e8b', referencing='REFERENCING NEW TABLE AS new_values ', table='events_calendarfeed', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='calendarfeed',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_calendarfeedevent" ("closed_at", "created_at", "id", "is_telling", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") SELECT new_values."closed_at", new_values."created_at", new_values."id", new_values."is_telling", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."user_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values."closed_at" IS DISTINCT FROM (new_values."closed_at") OR old_values."created_at" IS DISTINCT FROM (new_values."created_at") OR old_values."id" IS DISTINCT FROM (new_values."id") OR old_values."is_telling" IS DISTINCT FROM (new_values."is_telling") OR old_values."user_id" IS DISTINCT FROM (new_values."user_id")) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='0f76cb738a8fee9c68c7f5535d723ebf13035bb3', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_30511', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='events_calendarfeed', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='calendarfeed',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_calendarfeedevent" ("closed_at", "created_at", "id", "is_telling", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "user_id") SELECT old_values."closed_at", old_values."created_at", old_values."id", old_values."is_telling", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."user_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='68405b2826e5cb4e184fd09e8df788ecd5d06a02', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_3e81b', referencing='REFERENCING OLD TABLE AS old_values ', table='events_calendarfeed', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evaluation',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_evaluationevent" ("created_at", "event_id", "id", "mode", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_by_id", "verdict") SELECT new_values."created_at", new_values."event_id", new_values."id", new_values."mode", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."said_by_id", new_values."verdict" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='1ec7197d01d5da32d70c9cc809fa72644268117b', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_59757', referencing='REFERENCING NEW TABLE AS new_values ', table='events_evaluation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evaluation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_evaluationevent" ("created_at", "event_id", "id", "mode", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_by_id", "verdict") SELECT new_values."created_at", new_values."event_id", new_values."id", new_values."mode", new_values."note", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."said_by_id", new_values."verdict" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='dbeb78cc4626abed7ac297974c7d2630c6611274', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_eb799', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='events_evaluation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='evaluation',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_evaluationevent" ("created_at", "event_id", "id", "mode", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "said_by_id", "verdict") SELECT old_values."created_at", old_values."event_id", old_values."id", old_values."mode", old_values."note", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."said_by_id", old_values."verdict" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='1464d34c89c0650e32bcd76a3a300bb3f5d31d0f', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_ae054', referencing='REFERENCING OLD TABLE AS old_values ', table='events_evaluation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='discussiontable',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_discussiontableevent" ("created_at", "event_id", "host", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question") SELECT new_values."created_at", new_values."event_id", new_values."host", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."question" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='06e4f4667ad4d8baa7816e4177b5715dc0fb4ef8', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_5ae9d', referencing='REFERENCING NEW TABLE AS new_values ', table='events_discussiontable', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='discussiontable',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_discussiontableevent" ("created_at", "event_id", "host", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question") SELECT new_values."created_at", new_values."event_id", new_values."host", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."question" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='d123c253fe0bf9597c68444535a8a97c23f3e0cd', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_03476', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='events_discussiontable', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='discussiontable',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_discussiontableevent" ("created_at", "event_id", "host", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question") SELECT old_values."created_at", old_values."event_id", old_values."host", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."question" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='003b62010236c66de9692ade0b16904e4a2a63f1', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_ca74b', referencing='REFERENCING OLD TABLE AS old_values ', table='events_discussiontable', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agendaitem',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_agendaitemevent" ("created_at", "day", "event_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker", "starts_time", "title") SELECT new_values."created_at", new_values."day", new_values."event_id", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."speaker", new_values."starts_time", new_values."title" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='eaceab7b61496f6a60f2f0dcad3ffe765f611292', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_d2e2a', referencing='REFERENCING NEW TABLE AS new_values ', table='events_agendaitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agendaitem',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_agendaitemevent" ("created_at", "day", "event_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker", "starts_time", "title") SELECT new_values."created_at", new_values."day", new_values."event_id", new_values."id", new_values."kind", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."speaker", new_values."starts_time", new_values."title" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='74b306de6ce16db72936c73ae241a7f167aac721', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_c8d1c', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='events_agendaitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='agendaitem',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_agendaitemevent" ("created_at", "day", "event_id", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "speaker", "starts_time", "title") SELECT old_values."created_at", old_values."day", old_values."event_id", old_values."id", old_values."kind", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."speaker", old_values."starts_time", old_values."title" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='f850ed6d03ecaf3c4e81825fe65d004991bdb7a9', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_be097', referencing='REFERENCING OLD TABLE AS old_values ', table='events_agendaitem', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='eventfile',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_eventfileevent" ("agenda_item_id", "created_at", "event_id", "id", "kind", "media_type", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removal_reason", "removed_at", "removed_by_id", "size", "title", "uploaded_by_id", "visibility") SELECT new_values."agenda_item_id", new_values."created_at", new_values."event_id", new_values."id", new_values."kind", new_values."media_type", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."removal_reason", new_values."removed_at", new_values."removed_by_id", new_values."size", new_values."title", new_values."uploaded_by_id", new_values."visibility" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='f524d85d160e4271a0dc212379a5dafd661649ae', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_7b86d', referencing='REFERENCING NEW TABLE AS new_values ', table='events_eventfile', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='eventfile',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_eventfileevent" ("agenda_item_id", "created_at", "event_id", "id", "kind", "media_type", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removal_reason", "removed_at", "removed_by_id", "size", "title", "uploaded_by_id", "visibility") SELECT new_values."agenda_item_id", new_values."created_at", new_values."event_id", new_values."id", new_values."kind", new_values."media_type", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."removal_reason", new_values."removed_at", new_values."removed_by_id", new_values."size", new_values."title", new_values."uploaded_by_id", new_values."visibility" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='ac6ada18d8ab2aa3a69a1b679b48397fe3bfc016', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_a6397', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='events_eventfile', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='eventfile',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_eventfileevent" ("agenda_item_id", "created_at", "event_id", "id", "kind", "media_type", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removal_reason", "removed_at", "removed_by_id", "size", "title", "uploaded_by_id", "visibility") SELECT old_values."agenda_item_id", old_values."created_at", old_values."event_id", old_values."id", old_values."kind", old_values."media_type", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."removal_reason", old_values."removed_at", old_values."removed_by_id", old_values."size", old_values."title", old_values."uploaded_by_id", old_values."visibility" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='eee7d7b879a30b684c92bb2ba8468b2e5e2818cb', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_18483', referencing='REFERENCING OLD TABLE AS old_values ', table='events_eventfile', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='harvest',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_harvestevent" ("created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "table_id", "text") SELECT new_values."created_at", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."table_id", new_values."text" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='6f460cecc24ad6f7c830b2871a510e823a52304e', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_6094e', referencing='REFERENCING NEW TABLE AS new_values ', table='events_harvest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='harvest',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_harvestevent" ("created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "table_id", "text") SELECT new_values."created_at", new_values."id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."table_id", new_values."text" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='fefe3e31d8d5e73da4bf0c6d5bd2eb86e9950005', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_c582a', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='events_harvest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='harvest',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_harvestevent" ("created_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "table_id", "text") SELECT old_values."created_at", old_values."id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."table_id", old_values."text" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='834af293c39e9dd2f136871a534f7c417a00e980', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_8e9d6', referencing='REFERENCING OLD TABLE AS old_values ', table='events_harvest', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='participation',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_participationevent" ("attendee_kind", "created_at", "event_id", "id", "mode_attended", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "queued_at", "state", "unnamed_count") SELECT new_values."attendee_kind", new_values."created_at", new_values."event_id", new_values."id", new_values."mode_attended", new_values."person_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."queued_at", new_values."state", new_values."unnamed_count" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='3f60518694787b250a4a90ff4e2e437b35948e3c', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_24e15', referencing='REFERENCING NEW TABLE AS new_values ', table='events_participation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='participation',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_participationevent" ("attendee_kind", "created_at", "event_id", "id", "mode_attended", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "queued_at", "state", "unnamed_count") SELECT new_values."attendee_kind", new_values."created_at", new_values."event_id", new_values."id", new_values."mode_attended", new_values."person_id", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."queued_at", new_values."state", new_values."unnamed_count" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='2b243fd589dbfb8d5ae7cd5b0a881cb836b32c73', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_dbe74', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='events_participation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='participation',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_participationevent" ("attendee_kind", "created_at", "event_id", "id", "mode_attended", "person_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "queued_at", "state", "unnamed_count") SELECT old_values."attendee_kind", old_values."created_at", old_values."event_id", old_values."id", old_values."mode_attended", old_values."person_id", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."queued_at", old_values."state", old_values."unnamed_count" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='fa188fa22985e67cb3602782a14af4a3973aeb2e', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_56313', referencing='REFERENCING OLD TABLE AS old_values ', table='events_participation', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='series',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_seriesevent" ("created_at", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "unit_id") SELECT new_values."created_at", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sort_key", new_values."unit_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='6d4ac2d6c3a96ecff737ed6f5a8a8a9b2f4cfb86', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_e71bb', referencing='REFERENCING NEW TABLE AS new_values ', table='events_series', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='series',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_seriesevent" ("created_at", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "unit_id") SELECT new_values."created_at", new_values."id", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sort_key", new_values."unit_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='8ef4a55c2896bc029efc696a27e65ece99c5342e', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_25ab4', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='events_series', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='series',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_seriesevent" ("created_at", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "unit_id") SELECT old_values."created_at", old_values."id", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sort_key", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='a8f3271693997e0b2747a570af857f2582fa34b1', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_ae327', referencing='REFERENCING OLD TABLE AS old_values ', table='events_series', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='venue',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_venueevent" ("capacity", "created_at", "id", "is_digital", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "town", "unit_id") SELECT new_values."capacity", new_values."created_at", new_values."id", new_values."is_digital", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."sort_key", new_values."town", new_values."unit_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='91da579dc344ed0bec4003599cc7cafe8a5da458', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_1c301', referencing='REFERENCING NEW TABLE AS new_values ', table='events_venue', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='venue',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_venueevent" ("capacity", "created_at", "id", "is_digital", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "town", "unit_id") SELECT new_values."capacity", new_values."created_at", new_values."id", new_values."is_digital", new_values."name", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."sort_key", new_values."town", new_values."unit_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='523e1a7e0e18fd02b9fff18859a300954ee6cdff', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_1b13e', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='events_venue', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='venue',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_venueevent" ("capacity", "created_at", "id", "is_digital", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sort_key", "town", "unit_id") SELECT old_values."capacity", old_values."created_at", old_values."id", old_values."is_digital", old_values."name", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."sort_key", old_values."town", old_values."unit_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='602597a02b527daad873d577564e56009ecb7eff', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_6e807', referencing='REFERENCING OLD TABLE AS old_values ', table='events_venue', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='event',
            trigger=pgtrigger.compiler.Trigger(name='insert_insert', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_eventevent" ("capacity", "created_at", "digital_link", "edition", "ends_on", "ends_time", "id", "kind", "mode", "mode_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "programme_id", "region_id", "series_id", "starts_on", "starts_time", "state", "title", "unit_id", "venue_id", "workplace_id") SELECT new_values."capacity", new_values."created_at", new_values."digital_link", new_values."edition", new_values."ends_on", new_values."ends_time", new_values."id", new_values."kind", new_values."mode", new_values."mode_reason", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."place", new_values."programme_id", new_values."region_id", new_values."series_id", new_values."starts_on", new_values."starts_time", new_values."state", new_values."title", new_values."unit_id", new_values."venue_id", new_values."workplace_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='52f0cd528b882a0e41e3df8b9f2f08cae024810b', level='STATEMENT', operation='INSERT', pgid='pgtrigger_insert_insert_82b94', referencing='REFERENCING NEW TABLE AS new_values ', table='events_event', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='event',
            trigger=pgtrigger.compiler.Trigger(name='update_update', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_eventevent" ("capacity", "created_at", "digital_link", "edition", "ends_on", "ends_time", "id", "kind", "mode", "mode_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "programme_id", "region_id", "series_id", "starts_on", "starts_time", "state", "title", "unit_id", "venue_id", "workplace_id") SELECT new_values."capacity", new_values."created_at", new_values."digital_link", new_values."edition", new_values."ends_on", new_values."ends_time", new_values."id", new_values."kind", new_values."mode", new_values."mode_reason", _pgh_attached_context.value, NOW(), \'update\', new_values."id", new_values."place", new_values."programme_id", new_values."region_id", new_values."series_id", new_values."starts_on", new_values."starts_time", new_values."state", new_values."title", new_values."unit_id", new_values."venue_id", new_values."workplace_id" FROM ( SELECT new_values.* FROM old_values JOIN new_values ON (old_values."id") = (new_values."id") WHERE (old_values.* IS DISTINCT FROM new_values.*) ) AS new_values, _pgh_attached_context; RETURN NULL;', hash='c40619e60995c399361dac43933eb455af46e43d', level='STATEMENT', operation='UPDATE', pgid='pgtrigger_update_update_73f59', referencing='REFERENCING OLD TABLE AS old_values  NEW TABLE AS new_values ', table='events_event', when='AFTER')),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='event',
            trigger=pgtrigger.compiler.Trigger(name='delete_delete', sql=pgtrigger.compiler.UpsertTriggerSql(func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "events_eventevent" ("capacity", "created_at", "digital_link", "edition", "ends_on", "ends_time", "id", "kind", "mode", "mode_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "programme_id", "region_id", "series_id", "starts_on", "starts_time", "state", "title", "unit_id", "venue_id", "workplace_id") SELECT old_values."capacity", old_values."created_at", old_values."digital_link", old_values."edition", old_values."ends_on", old_values."ends_time", old_values."id", old_values."kind", old_values."mode", old_values."mode_reason", _pgh_attached_context.value, NOW(), \'delete\', old_values."id", old_values."place", old_values."programme_id", old_values."region_id", old_values."series_id", old_values."starts_on", old_values."starts_time", old_values."state", old_values."title", old_values."unit_id", old_values."venue_id", old_values."workplace_id" FROM ( SELECT old_values.* FROM old_values  ) AS old_values, _pgh_attached_context; RETURN NULL;', hash='843cbd6a72e36e58b7c462d4d5e779049a24abc1', level='STATEMENT', operation='DELETE', pgid='pgtrigger_delete_delete_d74a6', referencing='REFERENCING OLD TABLE AS old_values ', table='events_event', when='AFTER')),
        ),
    ]
