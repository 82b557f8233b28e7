"""Mail as the house writes it: plain text and HTML of the same; subjects tell strangers nothing."""

from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string


def mail_of(template, subject, *, to, **context):
    """The mail that the templates ``<template>.txt`` and ``.html`` make in the current language."""
    context["subject"] = subject
    mail = EmailMultiAlternatives(subject, render_to_string(f"{template}.txt", context), to=[to])
    mail.attach_alternative(render_to_string(f"{template}.html", context), "text/html")
    return mail
