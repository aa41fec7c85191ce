let edition
new EventSource('/_live/events').addEventListener('message', (event) => {
  const told = JSON.parse(event.data)
  if (edition !== undefined && edition !== told.edition) location.reload()
  edition = told.edition
  show(told.problems)
})

function show(problems) {
  document.querySelector('#_live-problems')?.remove()
  if (problems === '') return
  const panel = document.createElement('pre')
  panel.id = '_live-problems'
  panel.setAttribute('role', 'alert')
  panel.textContent = problems
  panel.style.cssText =
    'position:fixed;inset:auto 0 0 0;max-height:60vh;overflow:auto;margin:0;padding:1rem;background:#fff3cd;color:#3d2c00;font:14px/1.5 monospace;white-space:pre-wrap;border-top:4px solid #b00020;z-index:9999'
  document.body.append(panel)
}
