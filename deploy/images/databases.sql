CREATE DATABASE loopbog_keys OWNER loopbog;
