/*
 * Keeps what is written in a form with a field `_draft` (account and form) on this device until it is sent, for 7 days at most.
 * What cannot be sent for lack of network waits, and is sent under its `_key`, so that it counts once however often it is tried.
 * Forms work without any of this.
 */
(() => {
  'use strict'

  const PREFIX = 'loopbog.draft:'
  const LONGEST = 7 * 24 * 60 * 60 * 1000
  const SAVED_EVERY = 2000
  const TRIED_EVERY = 15000
  const NO_ANSWER = [502, 503, 504]

  const account = document.querySelector('meta[name="loopbog-account"]')?.content
  const news = document.querySelector('[data-draft-news]')
  const forms = new Map()
  let sending = false

  function read(key) {
    try {
      return JSON.parse(localStorage.getItem(key))
    } catch {
      return null
    }
  }

  function keep(key, draft) {
    try {
      localStorage.setItem(key, JSON.stringify(draft))
      return true
    } catch {
      return false // the device is full, or keeps nothing for this site
    }
  }

  function drafts() {
    try {
      return Object.keys(localStorage).filter(key => key.startsWith(PREFIX))
    } catch {
      return []
    }
  }

  function newKey() {
    return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('')
      .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  }

  function when(at) {
    const language = document.documentElement.lang === 'en' ? 'en-GB' : 'da-DK'
    const time = new Date(at).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' })
    const clock = language === 'da-DK' ? `kl. ${time}` : time
    return new Date(at).toDateString() === new Date().toDateString() ? clock
      : `${new Date(at).toLocaleDateString(language, { day: 'numeric', month: 'long' })} ${clock}`
  }

  function fieldsOf(form) {
    return [...new FormData(form)].filter(([name, value]) => name !== '_csrf' && typeof value === 'string')
  }

  /** A file cannot be kept here: it is sent at once, or not at all. */
  function holdsFile(form) {
    return [...form.querySelectorAll('input[type=file]')].some(input => input.files.length > 0)
  }

  function written(fields) {
    return JSON.stringify(fields.filter(([name]) => !name.startsWith('_')))
  }

  function fill(form, fields) {
    for (const input of form.elements) {
      if (!input.name || input.name === '_csrf') {
        continue
      }
      const values = fields.filter(([name]) => name === input.name).map(([, value]) => value)
      if (input.type === 'radio' || input.type === 'checkbox') {
        input.checked = values.includes(input.value)
      } else if (values.length > 0) {
        input.value = values[0]
      }
    }
    for (const details of form.querySelectorAll('details')) {
      details.open ||= [...details.querySelectorAll('input, textarea')].some(input => input.value !== input.defaultValue)
    }
  }

  function say(form, what, at) {
    const state = form.querySelector('[data-draft-state]')
    if (state) {
      state.textContent = state.dataset[what].replace('TIME', at ? when(at) : '')
    }
  }

  /** Sends a kept draft, with the file of its form if one is chosen: what came of it, as {token}, {code}, {waiting} or {fileUnsent}. */
  async function send(key, form) {
    const draft = read(key)
    const withFile = form && holdsFile(form)
    const csrf = document.querySelector('input[name="_csrf"]')?.value ?? ''
    let answer
    try {
      answer = await fetch(draft.action, {
        method: 'POST',
        headers: { Accept: 'application/json', 'X-Requested-With': 'drafts' },
        body: withFile ? new FormData(form) : new URLSearchParams([...draft.fields, ['_csrf', csrf]]),
      })
    } catch {
      answer = null
    }
    if (answer === null || NO_ANSWER.includes(answer.status)) {
      if (withFile) {
        keep(key, { ...draft, queued: false })
        return { fileUnsent: true }
      }
      keep(key, { ...draft, queued: true })
      return { waiting: true }
    }
    const body = await answer.json().catch(() => ({}))
    if (answer.ok) {
      localStorage.removeItem(key)
      return { token: body.token, back: draft.back }
    }
    keep(key, { ...draft, queued: false })
    return { code: body.code ?? 'failed', page: draft.page }
  }

  function arrive(back, token) {
    const page = new URL(back, location.origin)
    page.searchParams.set('after', token)
    location.assign(page)
  }

  function afterwards(form, came) {
    if (came.waiting) {
      say(form, 'queued')
    } else if (came.fileUnsent) {
      say(form, 'fileUnsent')
    } else if (came.token !== undefined) {
      arrive(came.back, came.token)
    } else if (came.code === 'login-needed' || came.code === 'session-ended') {
      location.assign(`/login?back=${encodeURIComponent(came.page)}`)
    } else {
      if (['changed-meanwhile', 'already-exists'].includes(came.code) && form.elements._compare) {
        form.setAttribute('action', form.elements._compare.value)
        form.enctype = 'application/x-www-form-urlencoded' // the page that compares wants the texts alone
      }
      form.submit() // the server answers with a page that says what is wrong and gives the text back
    }
  }

  function tell(came) {
    if (!news || came.waiting) {
      return
    }
    news.hidden = false
    news.textContent = came.token !== undefined ? news.dataset.sent : news.dataset.refused
    if (came.token === undefined) {
      const link = document.createElement('a')
      link.href = came.page
      link.textContent = news.dataset.open
      news.append(' ', link)
    }
  }

  /** The page after a refusal names no account, but holds the form itself. */
  function isOurs(key) {
    return forms.has(key) || (account && key.startsWith(`${PREFIX}${account}/`))
  }

  async function sendWaiting() {
    if (sending) {
      return
    }
    sending = true
    try {
      for (const key of drafts().filter(each => isOurs(each) && read(each)?.queued)) {
        const form = forms.get(key)
        const came = await send(key)
        if (form) {
          afterwards(form, came)
        } else {
          tell(came)
        }
      }
    } finally {
      sending = false
    }
  }

  function watch(form) {
    const key = PREFIX + form.elements._draft.value
    let changed = false
    forms.set(key, form)

    function save(queued) {
      const draft = {
        at: Date.now(), page: form.elements._page.value, action: form.getAttribute('action'), back: form.elements._back.value,
        fields: fieldsOf(form), queued,
      }
      changed = false
      const kept = keep(key, draft)
      say(form, kept ? 'saved' : 'failed', draft.at)
      return kept
    }

    const draft = read(key)
    if (draft && 'offer' in form.dataset) {
      if (written(draft.fields) !== written(fieldsOf(form))) {
        fill(form, draft.fields)
        if (draft.action !== form.getAttribute('action') && form.elements._compare && !draft.queued) {
          form.setAttribute('action', form.elements._compare.value) // somebody was first: both texts side by side
          form.enctype = 'application/x-www-form-urlencoded'
          form.submit()
        }
        const found = form.querySelector('[data-draft-found]')
        const text = found.querySelector('[data-draft-when]')
        text.textContent = text.dataset.text.replace('TIME', when(draft.at))
        found.hidden = false
        found.querySelector('[data-draft-drop]').addEventListener('click', () => {
          changed = false
          localStorage.removeItem(key)
          location.replace(form.elements._page.value)
        })
      } else if (!draft.queued) {
        localStorage.removeItem(key)
      }
    }

    form.addEventListener('input', () => {
      if (!changed) {
        form.elements._key.value = newKey() // another text is another request
      }
      changed = true
    })
    const saveIfChanged = () => changed && save(false)
    setInterval(saveIfChanged, SAVED_EVERY)
    addEventListener('pagehide', saveIfChanged)
    document.addEventListener('visibilitychange', saveIfChanged)
    for (const button of form.querySelectorAll('[data-draft-save]')) {
      button.hidden = false
      button.addEventListener('click', () => save(false))
    }

    form.addEventListener('submit', async event => {
      if (event.submitter?.hasAttribute('formaction')) {
        return
      }
      if (!save(!holdsFile(form))) {
        return // nothing can be kept here: the browser sends it in its own way
      }
      event.preventDefault()
      if (sending) {
        return
      }
      sending = true
      say(form, 'sending')
      try {
        afterwards(form, await send(key, form))
      } finally {
        sending = false
      }
    })
  }

  for (const key of drafts()) {
    const draft = read(key)
    if (!draft || Date.now() - draft.at > LONGEST) {
      localStorage.removeItem(key)
    }
  }
  document.querySelectorAll('form').forEach(form => form.elements._draft && watch(form))
  addEventListener('online', sendWaiting)
  setInterval(sendWaiting, TRIED_EVERY)
  sendWaiting()
})()
