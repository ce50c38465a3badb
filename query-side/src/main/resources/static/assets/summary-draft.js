/*
 * Saves a draft that several people write, every few seconds while it changes. What a colleague changed meanwhile is said, and never
 * written over: the server refuses, and both texts are shown. The form works without any of this.
 */
(() => {
  'use strict'

  const SAVED_EVERY = 3000
  const form = document.querySelector('form[data-shared-draft]')
  if (!form) {
    return
  }
  const state = form.querySelector('[data-draft-state]')
  const conflict = document.querySelector('[data-draft-conflict]')
  // somebody may have begun to write before this came
  let changed = Array.from(form.elements).some(field => field.type === 'checkbox' ? field.checked !== field.defaultChecked
    : field.type !== 'hidden' && 'defaultValue' in field && field.value !== field.defaultValue)
  let saving = false
  let stopped = false

  function say(what, at) {
    const language = document.documentElement.lang === 'en' ? 'en-GB' : 'da-DK'
    const time = at ? new Date(at).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit', second: '2-digit' }) : ''
    state.textContent = state.dataset[what].replace('TIME', language === 'da-DK' ? `kl. ${time}` : time)
  }

  async function save() {
    if (!changed || saving || stopped) {
      return
    }
    changed = false
    saving = true
    say('saving')
    try {
      const answer = await fetch(form.action, {
        method: 'POST',
        headers: { Accept: 'application/json', 'X-Requested-With': 'drafts' },
        body: new URLSearchParams(new FormData(form)),
        keepalive: document.visibilityState === 'hidden',
      })
      const body = await answer.json().catch(() => ({}))
      if (answer.ok) {
        for (const [part, mark] of Object.entries(body.marks)) {
          const seen = form.elements[`_was.${part}`]
          if (seen) {
            seen.value = mark
          }
        }
        say(body.others ? 'others' : 'saved', body.savedAt)
      } else if (body.code === 'changed-meanwhile') {
        stopped = true
        conflict.hidden = false
        state.textContent = ''
      } else {
        say('failed')
      }
    } catch {
      changed = true
      say('failed')
    } finally {
      saving = false
    }
  }

  form.addEventListener('input', () => { changed = true })
  setInterval(save, SAVED_EVERY)
  document.addEventListener('visibilitychange', save)
  addEventListener('pagehide', save)
  form.addEventListener('submit', () => { stopped = true })
})()
