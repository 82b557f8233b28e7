"""What stands in a table of topics by topics (B13)."""

import html
import re


def count_of(page, first, second):
    [row] = [row for row in page.context["together"].rows if row.tag == first]
    [cell] = [cell for cell in row.cells if cell.second == second]
    return cell.count


def links_of(page):
    """``[(number, address), …]`` of the cells of the table."""
    table = page.text.partition("<table")[2].partition("</table>")[0]
    found = re.findall(r'<a href="([^"]+)">(?:<strong>)?(\d+)', table)
    return [(int(number), html.unescape(address)) for address, number in found]
