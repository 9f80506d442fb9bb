namespace Netra.Ssot.Reporting.Formats.Html;

/// <summary>Filters and sorts the list of findings.</summary>
static class HtmlScript
{
    public const string Text = """
        (() => {
          'use strict';
          const form = document.getElementById('filter'), table = document.getElementById('list');
          if (!form || !table) return;
          const body = table.tBodies[0], rows = [...body.rows], output = form.querySelector('output');
          const texts = rows.map(row => row.textContent.toLowerCase());
          const first = cell => (cell.firstElementChild && cell.cellIndex < 2 ? cell.firstElementChild : cell).textContent.trim();
          const values = rows.map(row => [...row.cells].map(first));
          const selects = [...form.querySelectorAll('select')];
          // Line 2 comes before line 12, and P2 before P10.
          const compare = new Intl.Collator('en', { numeric: true }).compare;
          for (const select of selects) {
            const names = [...new Set(values.map(value => value[select.name]))].sort(compare);
            if (names.length < 2) { select.parentElement.hidden = true; continue; }
            for (const name of names) select.add(new Option(name || '(none)', name || ' '));
          }
          const filter = () => {
            const words = form.elements.text.value.toLowerCase().split(/\s+/).filter(Boolean);
            let shown = 0;
            rows.forEach((row, i) => {
              const fits = words.every(word => texts[i].includes(word))
                && selects.every(select => !select.value || (values[i][select.name] || ' ') === select.value);
              row.hidden = !fits;
              shown += fits;
            });
            output.textContent = shown === rows.length ? '' : shown + ' of ' + rows.length + ' shown';
          };
          const order = new Map(rows.map((row, i) => [row, i]));
          for (const head of table.tHead.rows[0].cells) {
            const button = document.createElement('button'), column = head.cellIndex;
            button.type = 'button';
            button.textContent = head.textContent;
            head.replaceChildren(button);
            button.addEventListener('click', () => {
              const down = head.getAttribute('aria-sort') === 'ascending';
              for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
              head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
              const key = row => column === 2 ? row.querySelector('.place').textContent : values[order.get(row)][column];
              rows.slice().sort((a, b) => (compare(key(a), key(b)) || order.get(a) - order.get(b)) * (down ? -1 : 1)).forEach(row => body.append(row));
            });
          }
          form.addEventListener('input', filter);
          form.addEventListener('submit', event => event.preventDefault());
          form.hidden = false;
        })();
        """;
}
