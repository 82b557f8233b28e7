import core.keys
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from core.migration import WholeApp


class Migration(WholeApp):

    replaces = [
        ('workbench', '0001_initial'),
    ]

    dependencies = [
        ('accounts', '__first__'),
    ]

    operations = [
        migrations.CreateModel(
            name='ImportPlan',
            fields=[
                ('id', models.UUIDField(default=core.keys.new_key, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(auto_now_add=True, verbose_name='created at')),
                ('target', models.CharField(max_length=80, verbose_name='what')),
                ('file_name', models.CharField(max_length=255, verbose_name='file')),
                ('file_digest', models.BinaryField(max_length=32)),
                ('options', models.JSONField(default=dict, verbose_name='options')),
                ('header', models.JSONField(default=list, verbose_name='header')),
                ('run_at', models.DateTimeField(null=True, verbose_name='run at')),
                ('created_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'verbose_name': 'import',
                'verbose_name_plural': 'imports',
            },
        ),
        migrations.CreateModel(
            name='ImportRow',
            fields=[
                ('id', models.BigAutoField(primary_key=True, serialize=False)),
                ('number', models.PositiveIntegerField(verbose_name='row')),
                ('outcome', models.CharField(choices=[('create', 'create'), ('change', 'change'), ('unchanged', 'unchanged'), ('refused', 'refused')], max_length=10, verbose_name='outcome')),
                ('reason', models.CharField(blank=True, max_length=500, verbose_name='reason')),
                ('values', models.JSONField(default=dict)),
                ('found', models.JSONField(default=dict)),
                ('cells', models.JSONField(default=list)),
                ('plan', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='rows', to='workbench.importplan')),
            ],
            options={
                'verbose_name': 'row of an import',
                'verbose_name_plural': 'rows of imports',
                'ordering': ['plan', 'number'],
                'constraints': [models.UniqueConstraint(fields=('plan', 'number'), name='workbench_importrow_once')],
            },
        ),
    ]
