-- The few decisions to forget a person are looked through at every start.
CREATE INDEX domain_event_erasures ON domain_event (global_index) WHERE payload_type = 'erasure.PersonForgotten';
