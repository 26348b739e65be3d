(function () {
  'use strict';
  var form = document.getElementById('finder');
  if (!form) return;
  var cards = Array.prototype.slice.call(document.querySelectorAll('.card'));
  var texts = new Map();
  var entries = {};
  document.querySelectorAll('[data-for]').forEach(function (entry) { entries[entry.getAttribute('data-for')] = entry; });
  var output = form.querySelector('output');
  var figures = new Intl.NumberFormat(form.dataset.lang === 'ar' ? 'ar-u-nu-arab' : form.dataset.lang);

  // The same word however it is written: case, vowel signs, forms of alef, digits of either kind.
  function plain(text) {
    return text.toLowerCase().normalize('NFKD').replace(/[\u0300-\u036f\u064b-\u0655\u0670\u0640\u2066-\u2069\u200e\u200f]/g, '')
      .replace(/[\u0622\u0623\u0625\u0671]/g, '\u0627').replace(/\u0649/g, '\u064a').replace(/\u0629/g, '\u0647')
      .replace(/[\u0660-\u0669]/g, function (d) { return String(d.charCodeAt(0) - 0x660); });
  }
  function textOf(card) {
    if (!texts.has(card)) texts.set(card, plain(card.textContent));
    return texts.get(card);
  }
  function checked(name) {
    return Array.prototype.map.call(form.querySelectorAll('input[name=' + name + ']:checked'), function (box) { return box.value; });
  }
  function show() {
    var words = plain(form.elements.words.value).split(/\s+/).filter(Boolean);
    var source = form.elements.source.value;
    var outcomes = checked('outcome');
    var only = checked('only');
    var shown = 0;
    cards.forEach(function (card) {
      var fits = outcomes.indexOf(card.dataset.outcome) >= 0
        && (source === '' || card.dataset.sources.indexOf(' ' + source + ' ') >= 0)
        && only.every(function (one) { return card.hasAttribute('data-' + one); })
        && words.every(function (word) { return textOf(card).indexOf(word) >= 0; });
      card.hidden = !fits;
      if (entries[card.id]) entries[card.id].hidden = !fits;
      if (fits) shown++;
    });
    output.textContent = form.dataset.shown.replace('%s', figures.format(shown));
  }
  form.hidden = false;
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  form.addEventListener('input', show);
  form.addEventListener('reset', function () { setTimeout(show, 0); });
  // A link to a card that is filtered away shows it again.
  window.addEventListener('hashchange', function () {
    var card = location.hash && document.getElementById(location.hash.slice(1));
    if (card && card.hidden) { form.reset(); setTimeout(function () { show(); card.scrollIntoView(); }, 0); }
  });
  show();
}());
