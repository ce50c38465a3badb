// Drags a person into a group: the same form is sent as by the button beside the name.
for (const card of document.querySelectorAll('.board .person')) {
  if (!card.querySelector('form.move')) continue;
  card.draggable = true;
  card.addEventListener('dragstart', event => {
    event.dataTransfer.setData('text/plain', card.id);
    event.dataTransfer.effectAllowed = 'move';
  });
}
for (const column of document.querySelectorAll('.board .column')) {
  column.addEventListener('dragover', event => {
    event.preventDefault();
    column.classList.add('over');
  });
  column.addEventListener('dragleave', event => {
    if (!column.contains(event.relatedTarget)) column.classList.remove('over');
  });
  column.addEventListener('drop', event => {
    event.preventDefault();
    column.classList.remove('over');
    const card = document.getElementById(event.dataTransfer.getData('text/plain'));
    const form = card && card.querySelector('form.move');
    if (!form || column.contains(card)) return;
    form.elements.sketch.value = column.dataset.sketch;
    form.requestSubmit();
  });
}
// Whoever moved somebody by keyboard goes on from there.
if (location.hash.startsWith('#p-')) {
  const moved = document.getElementById(location.hash.slice(1));
  if (moved) moved.focus({ preventScroll: false });
}
